/// What differs from letter to letter in a message's header.
package struct MessageHeader: Hashable, Sendable {
  package var to: Mailbox
  package var subject: String
  package var date: MessageDate
  /// Fixed when the letter is first rendered, so that a repeated run gives the same bytes.
  package var messageID: MessageID
  /// The message that this one answers, when the response came by mail.
  package var inReplyTo: MessageID?
  /// The conversation so far, oldest first.
  package var references: [MessageID]
  /// How the recipient gets no more such letters; nil for letters that advertise nothing.
  package var unsubscribe: UnsubscribeAddresses?

  package init(
    to: Mailbox, subject: String, date: MessageDate, messageID: MessageID,
    inReplyTo: MessageID? = nil, references: [MessageID] = [],
    unsubscribe: UnsubscribeAddresses? = nil
  ) {
    self.to = to
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.unsubscribe = unsubscribe
  }
}
