import Testing

@testable import HeedCore

/// What users of other systems complained about, by number and source.
///
/// The whole truth table of complaint 29 is in `MissingValueTests`.
struct RuleComplaintTests {
  private func holds(_ condition: String, _ values: [String: Value]) throws -> Bool {
    try ConditionTrial(condition).holds(values)
  }

  /// json-rules-engine#247, #22: an undefined fact throws; alertmanager#3136, cdisc-rules-engine#221:
  /// `!=` on a missing value surprises.
  @Test(arguments: ["plan", "account_value", "renews_on", "is_partner", "topics", "comment"])
  func complaint29MissingValuesNeverThrowAndNeverPassByAccident(_ field: String) throws {
    #expect(try holds("\(field): blank", [:]))
    #expect(try !holds("\(field): present", [:]))
    #expect(try holds("\(field): { not: present }", [:]))
    #expect(try !holds("\(field): { not: blank }", [:]))
    let tests = [
      "plan": "team", "account_value": "at least 0", "renews_on": "{ after: 1970-01-01 }",
      "is_partner": "no", "topics": "billing", "comment": "{ contains: a }",
    ]
    let test = try #require(tests[field])
    #expect(try !holds("\(field): \(test)", [:]))
    #expect(try holds("\(field): { not: \(test) }", [:]))
  }

  /// chatwoot#4791: `demo` is not `Demo`.
  @Test(arguments: [
    ("demo", "Demo"), ("Élan", "ÉLAN"), ("élan", "ÉLAN"), ("straße", "STRASSE"),
    ("istanbul", "İstanbul"), ("ISTANBUL", "istanbul"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"), ("Ｄemo", "demo"),
  ])
  func complaint30CaseMakesNoDifference(_ rule: String, _ value: String) throws {
    for test in [rule, "[other, \(rule)]", "{ contains: \(rule) }", "{ starts_with: \(rule) }"] {
      #expect(try holds("plan: \(test)", ["plan": .text(value)]), "\(test)")
      #expect(
        try !holds("plan: \(test)", ["plan": .text("other than that")]) || test.hasPrefix("["))
    }
  }

  /// chatwoot#4504: `١` is not `1`.
  @Test(arguments: ["3", "٣", "３", "۳", "३", "3.0"])
  func complaint31DigitsOfEveryScriptAreScores(_ score: String) throws {
    let trial = try ConditionTrial("nps: 3")
    #expect(try trial.holds(forExport: "survey,score,comment\nnps,\(score),x\n"))
    let rules = TestTrial.rules
    let tests = ["{ given: { nps: \"\(score)\" }, expect: { rule: Unhappy, band: detractor } }"]
    #expect(try TestTrial(tests, rules: rules).differences() == [])
  }

  /// chatwoot#13140: a text field lacks `contains`.
  @Test(arguments: [
    "comment", "email", "first_name", "last_name", "full_name", "company", "channel", "id", "plan",
    "manager",
  ])
  func complaint33EveryTextColumnHasEveryTextOperator(_ field: String) throws {
    let tests = [
      "acme", "[other, acme]", "{ contains: cm }", "{ has_word: acme }", "{ starts_with: ac }",
      "{ ends_with: me }", "{ matches: 'ac.e' }", "{ not: other }", "present",
    ]
    for test in tests {
      #expect(try holds("\(field): \(test)", [field: .text("Acme")]), "\(test)")
      #expect(try !holds("\(field): { not: \(test) }", [field: .text("Acme")]), "\(test)")
    }
  }

  /// nft-blackhole PR 4, identity-idp PR 1735: `NO` becomes false.
  @Test(arguments: [
    "NO", "no", "yes", "on", "1e3", "012", "1.10", "0x1F", "~x", "1:30", "2026-11-22",
  ])
  func complaint34TextStaysText(_ text: String) throws {
    let trial = try ConditionTrial("plan: \(text)")
    #expect(try trial.holds(forExport: "survey,score,comment,plan\nnps,3,x,\(text)\n"))
    for other in ["false", "true", "1000", "12", "1.1", "31", "5400"] {
      #expect(try !trial.holds(["plan": .text(other)]), "\(other)")
    }
    let rules = """
      rules:
        - rule: A
          when: { nps: 0..6, plan: \(text) }
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let tests = ["{ given: { nps: 3, plan: \(text) }, expect: { rule: A } }"]
    #expect(try TestTrial(tests, rules: rules).differences() == [])
  }

  /// odysseus PR 1050: `line` fires in "deadline".
  @Test func complaint32AWordIsNotAPartOfAWord() throws {
    let deadline: [String: Value] = ["comment": .text("We missed the deadline.")]
    #expect(try !holds("comment: { has_word: line }", deadline))
    #expect(try holds("comment: { contains: line }", deadline))
    #expect(try holds("comment: { has_word: line }", ["comment": .text("The line was down.")]))
  }

  /// prometheus#8131, #11848: coverage is wanted.
  @Test func complaint50CoverageIsShown() throws {
    let coverage = try TestTrial(["{ given: { nps: 8 }, expect: { rule: otherwise } }"]).run()
      .coverage
    #expect(coverage.missing.contains { $0.part == .rule("Unhappy") })
  }

  /// prometheus PR 13342: the difference of a failure can't be read.
  @Test func complaint50OnlyDifferencesAreShown() throws {
    let trial = try TestTrial(["{ given: { nps: 3 }, expect: { rule: Unhappy, priority: P1 } }"])
    #expect(try trial.differences() == ["priority: expected P1, got P2"])
  }

  /// prometheus PR 8504: a test that can never fail.
  @Test func complaint50ATestThatCannotFailIsReported() throws {
    #expect(try TestTrial(["{ given: { nps: 3 }, expect: {} }"]).findings.count == 1)
    #expect(
      try TestTrial(["{ given: { nps: 3 }, expect: { resolve_within: } }"]).findings.count == 1)
  }

  /// zeitgeist#1223: `mathc:` is ignored; prometheus#11970: a mis-indented file is 0 rules.
  @Test(arguments: [
    ("tests:\n  - given: { nps: 3 }\n    expcet: { priority: P2 }\n", "unknown-key"),
    ("tests:\n- given: { nps: 3 }\nexpect: { priority: P2 }\n", "unknown-key"),
    ("test:\n  - given: { nps: 3 }\n    expect: { priority: P2 }\n", "unknown-key"),
    ("tests:\n", "empty-file"),
    ("# nothing\n", "empty-file"),
  ])
  func complaint51NothingIsIgnoredInSilence(_ file: String, _ code: String) throws {
    let codes = try TestTrial(file: file).suite.diagnostics.all.filter { $0.severity == .error }
    #expect(codes.contains { $0.code == code })
  }

  /// json-rules-engine#34, "most requested": which condition failed.
  @Test func complaint52WhichConditionFailedIsTold() throws {
    let trial = try TestTrial(["{ given: { nps: 7 }, expect: { rule: Unhappy } }"])
    let miss = try #require(try trial.run().failed.first?.miss)
    #expect(miss.failed.map(\.condition) == ["score: 0..6"])
    #expect(miss.failed.map(\.seen) == ["score is 7"])
    #expect(miss.taker.name == "otherwise")
  }
}
