/// A response that somebody made up, and what the rules must make of it.
package struct TestCase: Sendable {
  /// What must hold.
  package enum Claim: Sendable {
    /// The decision is as expected.
    case decision([Expectation])
    /// The rule of this number, which gives the response as an example of what it is not for, does
    /// not match.
    case noMatch(rule: Int)
  }

  package let name: String?
  /// Field slots and what they hold.
  package let given: [(slot: Int, value: Value)]
  /// What is given, as it could be written on one line.
  package let summary: String
  package let claim: Claim
  package let location: SourceLocation
}

extension TestCase {
  /// The example of a rule, as a test.
  init(_ example: RuleExample, of rule: Rule, number: Int) {
    name = nil
    given = example.given
    summary = example.summary
    location = example.location
    claim =
      example.matches
      ? .decision([
        Expectation(
          property: .decision(.rule), wanted: .exactly(.text(rule.name)), source: rule.name,
          location: example.location)
      ]) : .noMatch(rule: number)
  }
}
