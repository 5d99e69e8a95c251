/// A response made up to show a letter: of an example in the rules where there is one, with a
/// customer who does not exist.
package struct ExampleResponse: Sendable {
  package let response: Response
  package let decision: Decision
  /// The rule whose example it is; nil when it is all made up.
  package let rule: String?
  package let submittedAt: Instant

  /// What the letter gives away where it gives anything.
  package static let offer = "EXAMPLE-CODE"
  /// What the letter announces where it announces anything.
  package let announcement: Announcement

  /// The address of the customer who does not exist.
  package static let address = "customer@customer.example"

  /// Makes a response that gets a letter.
  ///
  /// - Parameters:
  ///   - template: the letter.
  ///   - language: the language that the customer writes.
  ///   - configuration: the rules and fields of the workspace.
  ///   - now: the present; the customer has answered shortly before.
  /// - Returns: the response with a decision that asks for the letter.
  /// - Throws: `PatternSetError` without memory, `CalendarError` when no deadline can be worked out.
  package static func make(
    for template: String, language: String, configuration: Configuration, now: Instant
  ) throws -> ExampleResponse {
    let maker = ExampleMaker(language: language, configuration: configuration, now: now)
    return try maker.example(for: template)
  }
}
