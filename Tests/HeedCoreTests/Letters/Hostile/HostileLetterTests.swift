import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Hostile texts in every field of every shipped letter, judged by Python's parsers: nothing but
/// words may come of them.
@Suite(
  .enabled(if: Python.has("email.policy", "html.parser"), "Python 3 is needed"),
  .timeLimit(.minutes(10)))
struct HostileLetterTests {
  private struct Record: Encodable {
    /// The letter, its language and what it was written from.
    let letter: String
    /// The same letter with words that nobody could object to; it may be like any of them.
    let plain: [String]
    let message: String
  }

  /// Prints a line for each way in which the structure of a message differs from that of its plain
  /// letter: its fields, its parts, its elements with their attributes, its links.
  private static let judge = #"""
    import email, email.policy, functools, html.parser, json, sys
    class Structure(html.parser.HTMLParser):
        def __init__(self, text):
            super().__init__(convert_charrefs=True)
            self.tags, self.addresses, self.other, self.text = [], [], [], []
            self.feed(text); self.close()
        def handle_starttag(self, tag, attributes):
            # Line breaks in a value become <br>, and nothing else does.
            if tag == "br" and not attributes: return
            # A code that is short enough stays on one line.
            if tag == "span" and attributes == [("style", "white-space:nowrap")]: return
            self.tags.append((tag, [name for name, _ in attributes]))
            for name, value in attributes:
                if name in ("href", "src"): self.addresses.append(value)
                if name in ("style", "class", "id", "dir", "lang", "width"): self.tags.append((name, value))
        handle_startendtag = handle_starttag
        def handle_endtag(self, tag):
            if tag != "span": self.tags.append(("/", tag))
        def handle_data(self, data): self.text.append(data)
        def handle_comment(self, data): self.other.append(data)
        def handle_decl(self, data): self.other.append(data)
        def handle_pi(self, data): self.other.append(data)
        def unknown_decl(self, data): self.other.append(data)
    fixed = ["From", "Reply-To", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "X-Unsent"]
    def structure(source):
        message = email.message_from_bytes(source.encode(), policy=email.policy.default)
        parts = list(message.iter_parts())
        page = Structure(parts[1].get_content())
        return {
            "fields": [name for name, _ in message.items()],
            "values": [str(message[name]) for name in fixed],
            "recipients": [box.addr_spec for box in message["To"].addresses],
            "subjects": len(message.get_all("Subject")),
            "defects": [str(d) for part in [message] + parts for d in part.defects],
            "types": [part.get_content_type() for part in parts],
            "names": [part.get_filename() for part in parts],
            "tags": page.tags, "addresses": page.addresses, "other": page.other,
        }
    known = functools.cache(structure)
    for record in json.load(sys.stdin):
        made = structure(record["message"])
        plains = [known(plain) for plain in record["plain"]]
        plain = next((plain for plain in plains if plain == made), plains[0])
        for key in plain:
            if plain[key] != made[key]:
                print(ascii(record["letter"])[:300], key, ascii(made[key])[:300], "not", ascii(plain[key])[:300])
    """#

  private static let configuration: Configuration? = (try? Checkout.workspaceFiles()).flatMap {
    var reader = ConfigurationReader($0, now: TestWorkspace.now)
    return reader.read()
  }

  private static let letters = configuration?.templates.names ?? []

  @Test func `There are five hundred texts, and letters to put them into`() {
    #expect(HostileText.all.count == 500)
    #expect(Set(HostileText.all).count == 500)
    #expect(Self.letters.count >= 14)
  }

  @Test(arguments: letters)
  func texts(letter name: String) throws {
    let configuration = try #require(Self.configuration)
    let trial = try HostileTrial(configuration)
    var records: [Record] = []
    for language in configuration.templates.languages(of: name) {
      // Whoever wrote much gets another letter than whoever wrote little.
      let plain = try ["plain words", String(repeating: "plain words ", count: 10)].map {
        try #require(try trial.letter(name, language, text: $0))
      }
      for text in HostileText.all {
        let made = try #require(try trial.letter(name, language, text: text))
        records.append(
          Record(letter: "\(name) \(language) \(text)", plain: plain, message: made))
      }
    }
    let complaints = try Python.lines(Self.judge, records: records)
    #expect(complaints.isEmpty, "\(complaints.prefix(5))")
  }

  @Test func `A name either holds the letter or is nothing but a name`() throws {
    let configuration = try #require(Self.configuration)
    let trial = try HostileTrial(configuration)
    var records: [Record] = []
    var held = 0
    for name in Self.letters where configuration.templates.audience(of: name) == .customers {
      let plain = try #require(try trial.letter(name, "en", text: "plain words", name: "Ana"))
      for text in HostileText.all {
        guard let made = try trial.letter(name, "en", text: "plain words", name: text) else {
          held += 1
          continue
        }
        records.append(Record(letter: "\(name) \(text)", plain: [plain], message: made))
      }
    }
    #expect(held > records.count)
    let complaints = try Python.lines(Self.judge, records: records)
    #expect(complaints.isEmpty, "\(complaints.prefix(5))")
  }
}

/// Writes letters with one text in every field.
private struct HostileTrial {
  let configuration: Configuration
  private let writer: LetterWriter
  private let recipient: EmailAddress

  init(_ configuration: Configuration) throws {
    self.configuration = configuration
    writer = try LetterWriter(configuration, date: TestWorkspace.now)
    recipient = try EmailAddress("ana@customer.example")
  }

  /// The message; nil when the letter is held because of the name.
  func letter(
    _ template: String, _ language: String, text: String, name: String? = nil
  ) throws -> String? {
    let letter: Letter
    do throws(HoldReason) {
      letter =
        configuration.templates.audience(of: template) == .colleagues
        ? try writer.write(briefing(template, text: text))
        : try writer.write(request(template, language, text: text, name: name))
    } catch {
      guard name != nil, error.message.contains("name") else {
        throw Unwritten(template: template, text: text, reason: error)
      }
      return nil
    }
    return String(decoding: letter.bytes, as: UTF8.self)
  }

  private struct Unwritten: Error {
    let template: String
    let text: String
    let reason: HoldReason
  }

  private func request(
    _ template: String, _ language: String, text: String, name: String?
  ) -> LetterRequest {
    var response = Response(
      values: configuration.schema.fields.map { field in
        switch field.kind {
        case .text: .text(text)
        case .number: .number(3)
        case .date: .instant(TestWorkspace.now)
        case .truth: .truth(true)
        case .set: .set([text])
        }
      }, row: 1)
    for field in [StandardField.firstName, .lastName, .fullName] {
      response[field] = name.map { .text($0) } ?? .missing
    }
    response[.language] = .text(language)
    var request = LetterRequest(
      response: response, decision: decision(template), recipient: recipient,
      identity: "plain r-1", submittedAt: TestWorkspace.now)
    request.offer = text
    request.announcement = Announcement(
      topic: LocalizedText(text), change: LocalizedText(text),
      link: "https://www.acme.example/news")
    return request
  }

  private func decision(_ template: String) -> Decision {
    Decision(
      rule: "Tried", priority: 0, template: template, skip: nil, owner: "success",
      review: .always, tags: [], notify: [], promises: [promise])
  }

  private var promise: Promise {
    let now = TestWorkspace.now
    return Promise(
      kind: .resolve, start: now, due: Instant(seconds: now.seconds + 86_400), warnAt: nil,
      calendar: "office", within: configuration.settings.priorities[0].respondWithin)
  }

  private func briefing(_ template: String, text: String) throws(HoldReason) -> Briefing {
    guard let reader = configuration.people.first else {
      throw HoldReason(message: "there is nobody", help: "")
    }
    let item = BriefingCase(
      id: text, customer: text, company: text, comment: text, priority: "P1", owner: reader,
      submittedAt: TestWorkspace.now, promise: promise)
    return Briefing(
      template: template, reader: reader, identity: "mail 1", cases: [item],
      topics: [Briefing.TopicCount(label: LocalizedText(text), count: 2)],
      period: TestWorkspace.now...TestWorkspace.now)
  }
}
