/// Puts letters of one sender into messages: RFC 5322, 2045 to 2047, byte for byte.
///
/// The same letter gives the same bytes: nothing in them comes from a clock, a random number or the
/// order of a dictionary. Line ends are CRLF, headers are ASCII.
package struct MessageEncoder: Sendable {
  /// Whether a program wrote the letter without a person's approval (RFC 3834, section 5).
  package enum AutoSubmitted: String, Sendable {
    case generated = "auto-generated"
    case replied = "auto-replied"
  }

  /// The fields that are the same in every letter, as bytes.
  private let senderFields: [UInt8]
  private let closingFields: [UInt8]
  private let isUnsent: Bool

  /// - Parameters:
  ///   - from: the person who signs the letter.
  ///   - replyTo: where answers go, if not to `from`.
  ///   - autoSubmitted: nil for a letter that a person approves.
  ///   - isUnsent: whether the message is a file that mail programs open as a draft; never sent so.
  /// - Throws: when a name holds a control character.
  package init(
    from: Mailbox, replyTo: Mailbox? = nil, autoSubmitted: AutoSubmitted? = nil,
    isUnsent: Bool = false
  ) throws(MessageError) {
    var sender: [UInt8] = []
    try HeaderField.append("From", from, to: &sender)
    if let replyTo { try HeaderField.append("Reply-To", replyTo, to: &sender) }
    senderFields = sender
    var closing: [UInt8] = []
    if let autoSubmitted {
      closing.append(contentsOf: "Auto-Submitted: \(autoSubmitted.rawValue)\r\n".utf8)
    }
    closing.append("MIME-Version: 1.0\r\n")
    closingFields = closing
    self.isUnsent = isUnsent
  }

  /// Appends one message: its text part first, then its HTML part.
  ///
  /// `X-Unsent` and `Date` come first, as they are settled when the message is sent; the bytes
  /// after them don't change.
  ///
  /// - Parameters:
  ///   - header: what is this letter's own.
  ///   - text: the plain-text part, valid UTF-8.
  ///   - html: the HTML part, valid UTF-8.
  ///   - enclosures: what travels with the letter; their `closing` is left to the caller.
  ///   - output: receives the message; unchanged if an error is thrown.
  /// - Throws: when a header's value would break the header, or a part holds NUL.
  package func append(
    _ header: MessageHeader, text: [UInt8], html: [UInt8], enclosures: Enclosures? = nil,
    to output: inout [UInt8]
  ) throws(MessageError) {
    let start = output.count
    do throws(MessageError) {
      try appendFields(header, to: &output)
      if let enclosures { output.append(contentsOf: enclosures.opening) }
      let boundary = Boundary(messageID: header.messageID)
      boundary.appendContentType(to: &output)
      boundary.appendDelimiter(to: &output)
      try Self.append(text, .plain, to: &output)
      boundary.appendDelimiter(to: &output)
      try Self.append(html, .html, to: &output)
      boundary.appendEnd(to: &output)
    } catch {
      output.removeSubrange(start...)
      throw error
    }
  }

  private func appendFields(
    _ header: MessageHeader, to output: inout [UInt8]
  ) throws(MessageError) {
    guard !header.subject.isEmpty else {
      throw MessageError(
        header: "Subject", message: "The subject is empty.",
        help: "Write one in the template's front matter.")
    }
    if isUnsent { output.append("X-Unsent: 1\r\n") }
    output.append("Date: ")
    output.append(contentsOf: header.date.text.utf8)
    output.appendLineEnd()
    output.append(contentsOf: senderFields)
    try HeaderField.append("To", header.to, to: &output)
    try HeaderField.append("Subject", text: header.subject, to: &output)
    HeaderField.append("Message-ID", header.messageID, to: &output)
    if let inReplyTo = header.inReplyTo {
      HeaderField.append("In-Reply-To", inReplyTo, to: &output)
    }
    HeaderField.append("References", header.references, to: &output)
    header.unsubscribe?.append(to: &output)
    output.append(contentsOf: closingFields)
  }

  private static func append(
    _ text: [UInt8], _ subtype: BodyPart.Subtype, to output: inout [UInt8]
  ) throws(MessageError) {
    let failure = text.withUnsafeBufferPointer { bytes -> MessageError? in
      do throws(MessageError) {
        try BodyPart.append(bytes, subtype, to: &output)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }
}
