import MIME

/// The part of a notice that programs read: `message/delivery-status` (RFC 3464, section 2).
struct DeliveryStatus {
  struct Recipient {
    /// Of whom it speaks, in lower case; nil when no address is told.
    let finalAddress: String?
    /// Whom the message was for at first, in lower case; nil when no address is told.
    let originalAddress: String?
    /// In lower case; empty when it is not said.
    let action: String
    let status: EnhancedStatus?
    /// What the server said.
    let diagnostic: String
  }

  private(set) var recipients: [Recipient] = []

  private static let limit = 500
  static let byteLimit = 1 << 20

  /// Reads groups of fields with blank lines between them; those about no recipient are passed over, as
  /// is what comes after 1 MB.
  init(_ bytes: [UInt8]) {
    var rest = bytes.prefix(Self.byteLimit)
    while !rest.isEmpty, recipients.count < Self.limit {
      let header = MailHeader(rest)
      // A line that is neither a field nor empty is passed over.
      let lineEnd = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      rest = rest[max(header.bodyStart, lineEnd)...]
      guard header["final-recipient"] != nil || header["action"] != nil else { continue }
      recipients.append(
        Recipient(
          finalAddress: header["final-recipient"].flatMap(Self.address),
          originalAddress: header["original-recipient"].flatMap(Self.address),
          action: (header["action"] ?? "").prefix { $0.isLetter }.lowercased(),
          status: header["status"].flatMap { EnhancedStatus($0) },
          diagnostic: Self.withoutType(header["diagnostic-code"] ?? header["status"] ?? "")))
    }
  }

  /// The address in `rfc822; ana@x.example`.
  private static func address(_ text: String) -> String? {
    text.split { " \t;<>()".contains($0) }.first { $0.contains("@") }?.lowercased()
  }

  /// `smtp; 550 no such user` without the kind of code.
  private static func withoutType(_ text: String) -> String {
    guard let semicolon = text.firstIndex(of: ";"),
      text[..<semicolon].allSatisfy({ $0.isLetter || $0 == "-" || $0 == " " })
    else { return text }
    return text[text.index(after: semicolon)...].trimmingBlanks
  }
}
