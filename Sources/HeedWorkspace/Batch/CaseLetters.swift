import HeedCore
import HeedLedger

/// Writes the letters of cases.
struct CaseLetters: Sendable {
  let writer: LetterWriter

  /// Stands in a letter until its own code is known, to see whether the letter can be written.
  private static let placeholder = "CODE"

  /// The letter that a decision asks for, as if nothing had been written to the customer before; a
  /// code to give away is made up.
  ///
  /// One letter after another may be written in the same buffers.
  func outcome(
    for new: Case, _ response: Response, _ decision: Decision, in buffers: inout LetterBuffers
  ) -> LetterOutcome {
    if let skip = decision.skip { return .notWritten(reason: skip, detail: skip) }
    switch new.recipient {
    case .failure(let refusal):
      return .notWritten(reason: refusal.reason, detail: refusal.detail)
    case .success(let recipient):
      let code = decision.offer == nil ? nil : Self.placeholder
      do throws(HoldReason) {
        let letter = try writer.write(
          request(for: new, response, decision, to: recipient, code: code), in: &buffers)
        return .drafted(letter, supersedes: [])
      } catch {
        return .held(error, recipient: recipient)
      }
    }
  }

  /// The letter of a case with the code that it gives away.
  ///
  /// - Throws: why it must wait for a person.
  func letter(
    of decided: DecidedCase, to recipient: EmailAddress, code: String
  ) throws(HoldReason) -> Letter {
    try writer.write(
      request(
        for: decided.original, decided.response, decided.decision, to: recipient, code: code))
  }

  private func request(
    for new: Case, _ response: Response, _ decision: Decision, to recipient: EmailAddress,
    code: String?
  ) -> LetterRequest {
    var request = LetterRequest(
      response: response, decision: decision, recipient: recipient,
      identity: "\(new.identity.source)\u{1F}\(new.identity.id)", submittedAt: response.submittedAt)
    request.offer = code
    return request
  }
}
