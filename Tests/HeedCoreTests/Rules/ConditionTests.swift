import Testing

@testable import HeedCore

/// What each kind of test says about values that are there; for missing ones see
/// `MissingValueTests`.
struct ConditionTests {
  @Test(arguments: [
    (
      "plan: enterprise", ["enterprise", "ENTERPRISE", "  Enterprise ", "ｅｎｔｅｒｐｒｉｓｅ"],
      ["enterprises", "enter prise"]
    ),
    ("plan: Straße", ["STRASSE", "straße"], ["strase"]),
    ("plan: café", ["CAFÉ", "cafe\u{301}"], ["cafe"]),
    ("plan: İstanbul", ["İSTANBUL", "istanbul", "i\u{307}stanbul"], ["stanbul"]),
    ("plan: 专业版", ["专业版", " 专业版 "], ["专业"]),
    ("plan: 012", ["012", "０１２"], ["12", "12.0"]),
    ("plan: NO", ["no", "NO"], ["false"]),
    ("plan: yes", ["Yes"], ["true"]),
    ("plan: 1e3", ["1e3"], ["1000"]),
    ("plan: 1.10", ["1.10"], ["1.1"]),
    ("plan: 'blank'", ["blank"], ["x"]),
    ("plan: ~x", ["~x"], ["x"]),
    ("plan: [a, B]", ["A", "b"], ["ab", "c"]),
  ])
  func equality(condition: String, holdsFor: [String], failsFor: [String]) throws {
    try check(condition, field: "plan", holdsFor: holdsFor, failsFor: failsFor)
  }

  @Test(arguments: [
    ("comment: { contains: line }", ["the deadline", "LINE", "ｏｎｌｉｎｅ"], ["lime"]),
    (
      "comment: { has_word: line }", ["a line.", "Line", "(line)"], ["deadline", "lines", "online"]
    ),
    ("comment: { has_word: [line, row] }", ["one row"], ["arrow"]),
    ("comment: { has_word: can't }", ["I can’t.", "CAN'T"], ["cant"]),
    (
      "comment: { has_word: switching to }", ["we are Switching  to you", "switching\nto"],
      ["switching today"]
    ),
    ("comment: { has_word: 退款 }", ["我要退款！", "申请退款中"], ["退货"]),
    ("comment: { has_word: App崩溃 }", ["我的app崩溃了"], ["崩溃"]),
    ("comment: { contains: 退款 }", ["我要退款！"], ["退 货"]),
    ("comment: { starts_with: we }", ["We left", "  we left", "weave"], ["now we"]),
    ("comment: { starts_with: [we, 我们] }", ["我们走了"], ["他们"]),
    ("comment: { ends_with: '!' }", ["No!", "不！", "no!  "], ["no! really"]),
    (
      #"comment: { matches: '\b\d+ (days|weeks)\b' }"#, ["took 3 Weeks"],
      ["took 3 week", "x3 dayss"]
    ),
    ("comment: { matches: 'colou?r' }", ["COLOR", "colour"], ["colouur"]),
    ("comment: { contains: 'a*b' }", ["xa*by"], ["aab"]),
  ])
  func text(condition: String, holdsFor: [String], failsFor: [String]) throws {
    try check(condition, field: "comment", holdsFor: holdsFor, failsFor: failsFor)
  }

  @Test(arguments: [
    ("account_value: 0..6", [0, 6, 3.5], [-0.1, 6.1]),
    ("account_value: -5..-2.5", [-5, -2.5], [-2, 0]),
    ("account_value: 6", [6], [6.01]),
    ("account_value: 6.50", [6.5], [6]),
    ("account_value: at least 50000", [50_000, 1e12], [49_999.99]),
    ("account_value: At Most 5", [5, -1], [5.5]),
    ("account_value: more than 5", [5.1], [5]),
    ("account_value: less than 5", [4.9], [5]),
    ("account_value: [1, 3..4, more than 9]", [1, 3, 4, 9.5], [2, 5, 9]),
    ("account_value: { not: [1, 2] }", [3], [1, 2]),
  ])
  func numbers(condition: String, holdsFor: [Double], failsFor: [Double]) throws {
    let trial = try ConditionTrial(condition)
    for number in holdsFor {
      #expect(try trial.holds(["account_value": .number(number)]), "\(number)")
    }
    for number in failsFor {
      #expect(try !trial.holds(["account_value": .number(number)]), "\(number)")
    }
  }

  /// Tried at 2026-11-22 10:00 UTC, in a workspace in Berlin, one hour east of it.
  @Test(arguments: [
    (
      "within: 30 days", ["2026-12-22T10:00:00Z", "2026-10-23T10:00:00Z"],
      ["2026-12-22T10:00:01Z", "2026-10-23T09:59:59Z"]
    ),
    ("within: 12 hours", ["2026-11-22T22:00:00Z"], ["2026-11-22T22:00:01Z"]),
    (
      "older_than: 2 weeks", ["2026-11-08T09:59:59Z"],
      ["2026-11-08T10:00:00Z", "2027-01-01T00:00:00Z"]
    ),
    ("before: 2026-12-01", ["2026-11-30T22:59:59Z"], ["2026-11-30T23:00:00Z"]),
    ("after: 2026-12-01", ["2026-12-01T23:00:00Z"], ["2026-12-01T22:59:59Z"]),
  ])
  func times(test: String, holdsFor: [String], failsFor: [String]) throws {
    let trial = try ConditionTrial("renews_on: { \(test) }")
    func holds(_ time: String) throws -> Bool {
      try trial.holds(["renews_on": .instant(try #require(Instant(rfc3339: time)))])
    }
    for time in holdsFor { #expect(try holds(time), "\(time)") }
    for time in failsFor { #expect(try !holds(time), "\(time)") }
  }

  @Test func topicsAreFoundInTheComment() throws {
    let comments = [
      ("Please refund me", ["billing"]), ("two refunds and we cancel", ["billing", "leaving"]),
      ("charged twice!", ["billing"]), ("we cancelled", []), ("发票有误，不再续费", ["billing", "leaving"]),
      ("All fine", []),
    ]
    let configuration = try TestWorkspace().configuration()
    var facts = try Facts(terms: configuration.triage.terms, now: TestWorkspace.now)
    let slot = StandardField.topics.rawValue
    for (comment, topics) in comments {
      facts.read(try configuration.response(["comment": .text(comment)]))
      #expect(facts.values[slot] == (topics.isEmpty ? .missing : .set(topics)), "\(comment)")
    }
  }

  @Test(arguments: [
    ("nps: 0..6", "nps", 6.0, true), ("nps: 0..6", "nps", 7, false),
    ("nps: 0..6", "csat", 3, false),
    ("nps: detractor", "nps", 0, true), ("nps: detractor", "nps", 7, false),
    ("csat: dissatisfied", "csat", 2, true), ("csat: dissatisfied", "csat", 2.5, true),
    ("csat: dissatisfied", "csat", 3, false), ("csat: [dissatisfied, neutral]", "csat", 3, true),
    ("csat: satisfied", "csat", 4, true), ("csat: very dissatisfied", "csat", 1, true),
    ("csat: 非常满意", "csat", 5, true), ("csat: 非常满意", "csat", 4, false),
    ("nps: [passive, 10]", "nps", 10, true), ("nps: [passive, 10]", "nps", 9, false),
    ("nps: { not: 0..6 }", "nps", 9, true), ("nps: { not: 0..6 }", "csat", 5, false),
    ("nps: present", "nps", 9, true), ("nps: blank", "nps", 9, false),
    ("survey: [nps, csat]", "csat", 3, true), ("band: detractor", "nps", 3, true),
    ("band: [dissatisfied, detractor]", "csat", 1, true),
  ])
  func shortForms(condition: String, survey: String, score: Double, holds: Bool) throws {
    let trial = try ConditionTrial(condition)
    let export = "survey,score\n\(survey),\(score)\n"
    #expect(try trial.holds(forExport: export) == holds)
  }

  @Test(arguments: [
    ("any: [{ plan: a }, { plan: b }]", ["a", "b"], ["c"]),
    ("any: [{ plan: [a, b], account_value: blank }]", ["a", "b"], ["c"]),
    ("none: [{ plan: a }, { plan: b }]", ["c"], ["a", "b"]),
    ("none: [{ none: [{ plan: a }] }]", ["a"], ["b"]),
    ("none: [{ plan: [a, b], account_value: present }]", ["a", "b", "c"], []),
    ("all: [{ plan: { contains: a } }, { plan: { contains: b } }]", ["ab", "b a"], ["a", "b"]),
    ("any: [{ all: [{ plan: a }, { none: [{ plan: b }] }] }, { plan: c }]", ["a", "c"], ["b"]),
    ("any: { plan: a }, none: { plan: { starts_with: b } }", ["a"], ["b"]),
  ])
  func nesting(condition: String, holdsFor: [String], failsFor: [String]) throws {
    try check(condition, field: "plan", holdsFor: holdsFor, failsFor: failsFor)
  }

  private func check(
    _ condition: String, field: String, holdsFor: [String], failsFor: [String]
  ) throws {
    let trial = try ConditionTrial(condition)
    for text in holdsFor { #expect(try trial.holds([field: .text(text)]), "\(text)") }
    for text in failsFor { #expect(try !trial.holds([field: .text(text)]), "\(text)") }
  }
}
