import Testing

@testable import HeedCore

/// Mistakes in a file of tests, each with its place and what to do.
struct TestFileMistakeTests {
  @Test(arguments: [
    (
      "",
      "empty-file at 1:1: this file holds no tests | write 'tests:' and the tests under it, or delete the file"
    ),
    (
      "tests: []\n",
      "empty-file at 1:8: this file holds no tests | write 'tests:' and the tests under it, or delete the file"
    ),
    (
      "tests:\n",
      "empty-file at 1:1: this file holds no tests | write 'tests:' and the tests under it, or delete the file"
    ),
    (
      "test:\n",
      "unknown-key at 1:1: 'test' is not a key of a file of tests | did you mean 'tests'?"
    ),
    ("tests: { a: b }\n", "wrong-form at 1:8: 'tests' must be a list | begin each entry with '- '"),
    (
      "- a\n",
      "wrong-form at 1:1: a file of tests must be written as  key: value | the keys are tests"
    ),
  ])
  func fileWithoutTests(_ file: String, _ finding: String) throws {
    #expect(try TestTrial(file: file).findings == [finding])
  }

  /// A `‸` stands before the place that the finding names.
  @Test(arguments: [
    (
      "{ given: { nps: 2 }, ‸expct: { priority: P1 } }",
      "unknown-key: 'expct' is not a key of a test | did you mean 'expect'?"
    ),
    (
      "‸{ given: { nps: 2 } }",
      """
      missing-key: a test needs 'expect' | without it the test can't fail; write  \
      expect: { priority: P1 }
      """
    ),
    (
      "{ given: { nps: 2 }, ‸expect: }",
      """
      missing-key: a test needs 'expect' | without it the test can't fail; write  \
      expect: { priority: P1 }
      """
    ),
    (
      "{ given: { nps: 2 }, expect: ‸{} }",
      """
      test-cannot-fail: 'expect' says nothing, so this test can't fail | say what \
      must come out, such as  priority: P1
      """
    ),
    (
      "{ given: { nps: 2 }, expect: { ‸priority: } }",
      """
      test-cannot-fail: nothing stands after 'priority' | say what must come out, or  \
      none
      """
    ),
    (
      "‸{ expect: { priority: P1 } }",
      "missing-key: a test needs 'given' | write  given: ..."
    ),
    (
      "{ given: { nps: ‸11 }, expect: { priority: P1 } }",
      "wrong-value: '11' is not a score of nps"
    ),
    (
      "{ given: { ‸npss: 1 }, expect: { priority: P1 } }",
      "unknown-field: there is no field 'npss' | did you mean 'nps'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { ‸prioritty: P1 } }",
      "unknown-key: 'prioritty' is not a key of 'expect' | did you mean 'priority'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { priority: ‸P7 } }",
      "unknown-priority: there is no priority 'P7' | there are P1, P2"
    ),
    (
      "{ given: { nps: 2 }, expect: { rule: ‸Unhapy } }",
      "unknown-rule: there is no rule 'Unhapy' | did you mean 'Unhappy'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { template: ‸helo } }",
      "unknown-template: there is no template 'helo' | did you mean 'hello'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { owner: ‸kimm } }",
      "unknown-person: there is no person 'kimm' | did you mean 'kim'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { notify: [kim, ‸mara] } }",
      "unknown-person: there is no person 'mara' | did you mean 'maria'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { review: ‸allways } }",
      """
      wrong-value: 'review' must be one of always, when in doubt, never | did you \
      mean 'always'?
      """
    ),
    (
      "{ given: { nps: 2 }, expect: { topics: ‸biling } }",
      "unknown-topic: there is no topic 'biling' | did you mean 'billing'?"
    ),
    (
      "{ given: { nps: 2 }, expect: { band: ‸promotor } }",
      "unknown-band: there is no band 'promotor' | did you mean 'promoter'?"
    ),
    (
      "{ given: { nps: 2, submitted_at: 2026-11-20 }, expect: { respond_by: ‸tomorrow } }",
      """
      wrong-value: 'tomorrow' is not a time of a day | write it as  2026-11-23 10:00  \
      (in Europe/Berlin)  or with its offset, 2026-11-23T10:00:00Z
      """
    ),
    (
      "{ given: { nps: 2 }, expect: { respond_by: ‸2026-11-23 10:00 } }",
      """
      missing-key: 'respond_by' can be told only if 'given' says when the customer \
      answered | add  submitted_at: 2026-11-20 09:00  to 'given', or expect 'respond_within'
      """
    ),
    (
      "‸just words",
      """
      wrong-form: a test must be written as  key: value | the keys are name, given, \
      expect
      """
    ),
  ])
  func wrongTest(_ marked: String, _ finding: String) throws {
    let column = 5 + (marked.firstIndex(of: "‸")?.utf16Offset(in: marked) ?? 0)
    let (code, message) = (finding.prefix { $0 != ":" }, finding.drop { $0 != ":" })
    #expect(
      try TestTrial([marked.replacing("‸", with: "")]).findings
        == ["\(code) at 2:\(column)\(message)"])
  }

  @Test func everyMistakeOfAFileIsShown() throws {
    let trial = try TestTrial([
      "{ given: { npss: 1 }, expect: { priority: P7, owner: kimm } }",
      "{ given: { nps: 2 } }",
    ])
    #expect(trial.findings.count == 4)
  }

  @Test func aTestThatSaysOnlyWhatIsAlwaysSoIsReported() throws {
    let rules = """
      rules:
        - rule: A
          when: { nps: 0..6 }
          then: { priority: P1, template: hello, owner: kim }
        - otherwise: { priority: P2, template: hello, owner: chen }
      """
    func codes(_ expectation: String) throws -> [String] {
      try TestTrial(["{ given: { nps: 2, plan: team }, expect: { \(expectation) } }"], rules: rules)
        .findings.map { String($0.prefix { $0 != " " }) }
    }
    for vacuous in ["template: hello", "review: always", "tags: none", "template: hello, skip: no"]
    {
      #expect(try codes(vacuous) == ["test-cannot-fail"], "\(vacuous)")
    }
    for telling in ["owner: kim", "rule: A", "template: hello, priority: P1", "band: detractor"] {
      #expect(try codes(telling) == [], "\(telling)")
    }
  }

  @Test func aTestThatGivesWhatItExpectsIsReported() throws {
    let trial = try TestTrial(["{ given: { nps: 2, language: en }, expect: { language: en } }"])
    #expect(
      trial.findings == [
        """
        test-cannot-fail at 2:5: this test can't fail: 'language' always comes out so | expect \
        something that depends on the rules, such as 'rule' or 'priority'
        """
      ])
  }

  @Test func aTestThatRepeatsAnotherIsReported() throws {
    let trial = try TestTrial([
      "{ given: { nps: 2, plan: team }, expect: { priority: P2 } }",
      "{ given: { nps: 2, plan: team }, expect: { priority: P1 } }",
      "{ name: The same, given: { plan: team, nps: 2 }, expect: { priority: P2 } }",
    ])
    #expect(
      trial.findings == [
        """
        repeated-test at 4:5: this test says what another says already | the other is in line 2 of \
        rules/tests/decisions.yml; remove one of them
        """
      ])
  }

  @Test func aTestWhoseResultDependsOnTheDayIsReported() throws {
    let given = "nps: 2, renews_on: 2026-12-24"
    let trial = try TestTrial([
      "{ given: { \(given) }, expect: { priority: P2 } }",
      "{ given: { \(given), submitted_at: 2026-11-20 }, expect: { priority: P2 } }",
    ])
    #expect(trial.findings.map { $0.prefix(28) } == ["test-depends-on-today at 2:5"])
  }
}
