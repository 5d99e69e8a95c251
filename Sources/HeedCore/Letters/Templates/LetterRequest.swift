/// All that one letter is written from.
package struct LetterRequest: Sendable {
  package let response: Response
  package let decision: Decision
  package var recipient: EmailAddress
  /// What makes the message's id: the same response always gets the same one.
  package let identity: String
  package let submittedAt: Instant
  /// The code that the letter gives away; nil when it gives none.
  package var offer: String?
  /// What the letter announces; nil when it announces nothing.
  package var announcement: Announcement?

  /// The letter's own id, which tells nothing of the response: 32 hexadecimal digits.
  var opaqueID: String {
    Digest(identity).hexadecimal(bytes: 16)
  }

  package init(
    response: Response, decision: Decision, recipient: EmailAddress, identity: String,
    submittedAt: Instant
  ) {
    self.response = response
    self.decision = decision
    self.recipient = recipient
    self.identity = identity
    self.submittedAt = submittedAt
  }
}
