/// A letter as it lies in the outbox, perhaps edited by a person, fit to be sent.
///
/// What a person approves is bound to `approvedBytes`; what a server gets is these bytes with the
/// date in front.
package struct OutboxMessage: Hashable, Sendable {
  /// The letter without `Date` and `X-Unsent`, which are settled when it is sent, and with 8-bit
  /// text encoded.
  ///
  /// Every line ends with CR LF, the last one too; bytes beyond ASCII and NUL do not occur.
  package private(set) var approvedBytes: [UInt8]
  /// The address in `From`.
  package let sender: String
  /// The address in `To`.
  package let recipient: String
  /// The address in `Reply-To`; nil when answers go to the sender.
  package let replyTo: String?
  /// The identifier, without angle brackets.
  package private(set) var messageID: String

  /// Why a file can't be sent as it is.
  package struct Unfit: Error, Hashable, Sendable {
    /// What is wrong, in one sentence without a full stop.
    package let message: String
    /// What to do about it.
    package let help: String

    init(_ message: String, help: String) {
      self.message = message
      self.help = help
    }
  }

  /// Reads the file of a letter, which may have been edited by hand or in a mail program.
  ///
  /// - Throws: `Unfit`.
  package init(_ file: [UInt8]) throws(Unfit) {
    let bytes = SevenBitLetter.make(try WireLines.normalised(file))
    let header = try WireHeader(bytes)
    try header.checkOccurrences()
    try WireLines.checkText(bytes[header.end...], firstLine: header.lineCount + 1)
    sender = try header.address(in: "From")
    recipient = try header.address(in: "To")
    replyTo = try header.holds("Reply-To") ? header.address(in: "Reply-To") : nil
    messageID = try header.messageID()
    approvedBytes = header.bytes(without: ["date", "x-unsent"]) + bytes[header.end...]
  }

  /// What goes to the server.
  ///
  /// - Parameters:
  ///   - date: When it is sent, in the form of RFC 5322: `Sun, 22 Nov 2026 11:00:00 +0100`.
  ///   - isAutomatic: Whether it is sent without that a person has seen it, and says so (RFC 3834,
  ///     section 5).
  /// - Returns: The letter.
  package func wire(date: String, isAutomatic: Bool = false) -> WireMessage {
    let printable = date.utf8.filter { (0x20...0x7E).contains($0) }
    let head = Array("Date: ".utf8) + printable + Array("\r\n".utf8)
    let mark = isAutomatic ? Array("Auto-Submitted: auto-generated\r\n".utf8) : []
    return WireMessage(bytes: head + mark + approvedBytes, messageID: messageID)
  }

  /// What goes to a server for somebody to look at: the letter with an identifier of its own, so that
  /// what comes back is not taken for the customer's.
  ///
  /// - Parameter date: When it is sent, in the form of RFC 5322.
  /// - Returns: The copy.
  /// - Throws: `Unfit`.
  package func copy(date: String) throws(Unfit) -> WireMessage {
    let header = try WireHeader(approvedBytes)
    let domain = messageID.drop { $0 != "@" }
    let id = "copy.\(String(UInt64.random(in: .min ... .max), radix: 36))\(domain)"
    var other = self
    other.messageID = id
    other.approvedBytes =
      Array("Message-ID: <\(id)>\r\n".utf8) + header.bytes(without: ["message-id"])
      + approvedBytes[header.end...]
    return other.wire(date: date)
  }
}
