/// What came of a test.
package struct TestResult: Sendable {
  package let test: TestCase
  /// The expectations that did not hold; none when the test passed.
  package let differences: [Difference]
  /// Why another rule decided than the one expected, or why an example against a rule matched.
  package let miss: RuleMiss?

  package var hasPassed: Bool { differences.isEmpty }
}

/// An expectation that did not hold.
package struct Difference: Hashable, Sendable {
  /// The key in the test, such as `priority`.
  package let property: String
  package let expected: String
  package let actual: String
}

/// Why a response was decided by another rule than a test expected, or matched a rule that gives it
/// as an example of what it is not for.
package struct RuleMiss: Sendable {
  /// A rule with its place.
  package struct NamedRule: Sendable {
    package let name: String
    package let location: SourceLocation
  }

  /// A condition with what it saw.
  package struct Finding: Hashable, Sendable {
    /// As people write it; several joined with "or" where one would have been enough.
    package let condition: String
    package let seen: String
    package let location: SourceLocation
  }

  /// The rule that the test is about.
  package let expected: NamedRule
  /// What stood against the expected rule; empty when it would have matched, too.
  package let failed: [Finding]
  /// The rule that decided.
  package let taker: NamedRule
  /// Why the rule that decided matched, or the one that should not have; empty for `otherwise`.
  package let grounds: [Finding]
}
