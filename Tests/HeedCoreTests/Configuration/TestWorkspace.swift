import Testing

@testable import HeedCore

/// A small workspace in memory without a mistake; a test replaces or alters its files one by one.
struct TestWorkspace {
  static let now = Instant(rfc3339: "2026-11-22T10:00:00Z") ?? Instant(seconds: 0)

  private(set) var files: [String: [UInt8]]

  /// - Parameter changes: files to replace or add, by path.
  init(_ changes: [String: String] = [:]) {
    files = Self.usual.merging(changes) { $1 }.mapValues { Array($0.utf8) }
  }

  subscript(path: String) -> String {
    get { String(decoding: files[path] ?? [], as: UTF8.self) }
    set { files[path] = Array(newValue.utf8) }
  }

  mutating func setBytes(_ bytes: [UInt8], of path: String) {
    files[path] = bytes
  }

  mutating func remove(_ path: String) {
    files[path] = nil
  }

  /// What the files come to, and everything that is found wrong with them.
  func read() -> (configuration: Configuration?, findings: [Diagnostic]) {
    var reader = ConfigurationReader(WorkspaceFiles(files), now: Self.now)
    let configuration = reader.read()
    return (configuration, reader.diagnostics.sorted)
  }

  var findings: [Diagnostic] { read().findings }

  /// The configuration of files without a mistake.
  func configuration() throws -> Configuration {
    let (configuration, findings) = read()
    return try #require(configuration, "\(findings)")
  }
}

extension TestWorkspace {
  static let settings = """
    company: Acme
    from: { name: Kim Park, address: care@acme.example }
    languages: [en, zh-Hans]
    time_zone: Europe/Berlin
    calendars:
      office:
        time_zone: Europe/Berlin
        open: { monday-friday: "09:00-17:00" }
        holidays: [2026-12-25, 2026-12-26 Second Day of Christmas]
        half_days: { 2026-12-24: "09:00-12:00" }
        open_days: [2026-12-05]
    priorities:
      P1: { respond_within: 1 hour, resolve_within: 1 day, warn_before: 15 minutes, escalate_to: maria }
      P2: { respond_within: 4 working hours, calendar: office }
    limits: { per_person: 1 letter in 7 days, per_run: 100, per_domain: 20 a day }
    fields:
      plan: text
      account_value: { type: number, label: Account value }
      renews_on: date
      is_partner: yes/no
      manager: text
    outbox: outbox
    ledger: .heed/ledger.sqlite
    smtp: { server: smtp+starttls://mail.acme.example:587, user: care, password: { environment: SMTP_PASSWORD } }

    """

  static let surveys = """
    surveys:
      nps:
        kind: nps
        scale: 0..10
        bands: { detractor: 0..6, passive: 7..8, promoter: 9..10 }
      csat:
        kind: csat
        scale: 1..5
        fractions: yes
        words: { very dissatisfied: 1, satisfied: 4, 非常满意: 5 }
        bands: { dissatisfied: 1..2, neutral: 3, satisfied: 4..5 }

    """

  static let people = """
    people:
      kim:
        name: Kim Park
        role: { en: Customer Success Manager, zh-Hans: 客户成功经理 }
        email: kim.park@acme.example
        languages: [en, ko]
      chen:
        name: { en: Chen Lin, zh-Hans: 陈琳 }
        email: chen.lin@acme.example
      maria:
        name: Maria Santos
        email: maria.santos@acme.example

    """

  static let topics = """
    topics:
      billing:
        label: { en: Billing, zh-Hans: 账单 }
        en: [invoice, refund*, { matches: 'charged (twice|again)' }]
        zh-Hans: [发票]
      leaving:
        en: [cancel, switching to]
        zh-Hans: [不再续费]

    """

  static let source = """
    source: plain
    recognise: { columns: [survey, [score, comment]] }
    columns:
      survey: survey
      id: { column: id, optional: yes }
      score: { column: score, optional: yes }
      comment: { column: comment, optional: yes }
      submitted_at: { column: submitted_at, format: iso, optional: yes }

    """

  static let rules = """
    rules:
      - rule: Leaving
        when:
          topics: leaving
          plan: [enterprise, business]
        then: { priority: P1, template: hello, owner: { column: manager, otherwise: kim }, tags: [churn] }
        examples:
          - given: { nps: 2, plan: enterprise, comment: "We will cancel." }
          - given: { nps: 2, plan: team }
            matches: no
      - rule: Unhappy
        when: { nps: detractor }
        then: { priority: P2, template: hello }
      - otherwise: { priority: P2, template: hello, owner: kim }
    also:
      - also: Billing
        when: { topics: billing }
        then: { tags: [billing], notify: [maria] }

    """

  static let layout = """
    <!DOCTYPE html>
    <html lang="{{ language }}" dir="{{ direction }}">
    <head><title>{{ subject }}</title></head>
    <body><p>{{ preheader }}</p>
    {{ content }}
    </body>
    </html>

    """

  static let hello = """
    ---
    subject: Your answer
    preheader: Thank you
    ---
    {% if first_name %}Dear {{ first_name }},{% else %}Hello,{% endif %}

    Thank you for your answer.

    {% if owner %}{{ owner.name }}{% endif %}

    """

  private static let usual = [
    "rules/heed.yml": settings, "rules/surveys.yml": surveys, "rules/people.yml": people,
    "rules/topics.yml": topics, "rules/sources/plain.yml": source, "rules/triage.yml": rules,
    "templates/layout.html": layout, "templates/hello/en.md": hello,
  ]
}
