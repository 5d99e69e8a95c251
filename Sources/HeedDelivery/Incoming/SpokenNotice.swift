import MIME

/// A notice in words, as older mail systems send it: Exim, qmail and others.
struct SpokenNotice {
  /// What it says, for each address that it names the first; none when it is not understood.
  let reports: [RecipientReport]
  /// The identifiers of the message that it quotes.
  let messageIDs: [String]

  private static let reportLimit = 500

  init(_ message: MailMessage) {
    let lines = NoticeText(message).text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let quoted = lines.firstIndex(where: Self.beginsQuotation) ?? lines.endIndex
    reports = Self.reports(lines[..<quoted].filter { !$0.isEmpty }, of: message)
    let header = lines[quoted...].drop { !$0.lowercased().hasPrefix("message-id:") }
    messageIDs = MailHeader(Array(header.joined(separator: "\n").utf8)[...])
      .messageIDs(in: "message-id")
  }

  /// A code is about the address on its line, or else the last before it, or the first of all.
  private static func reports(_ lines: [Substring], of message: MailMessage) -> [RecipientReport] {
    let ownDomain = message.header.address(in: "to").map(domain)
    let named = lines.map { line in addresses(in: line).last { domain($0) != ownDomain } }
    let isPermanent =
      lines.contains { line in permanent.contains { line.contains($0) } }
      || message.header.text("subject", limit: 2000)?.contains("退信") == true
    var address =
      named.lazy.compactMap(\.self).first ?? message.header.address(in: "x-failed-recipients")
    var reports: [RecipientReport] = []
    for (line, name) in zip(lines, named) {
      address = name ?? address
      guard reports.count < reportLimit, !reports.contains(where: { $0.finalAddress == address }),
        let report = RecipientReport(
          spoken: String(line), of: address, isPermanent: isPermanent)
      else { continue }
      reports.append(report)
    }
    return reports.isEmpty && isPermanent
      ? [RecipientReport(givenUp: "a permanent error")] : reports
  }

  /// What looks like an address in a line, in lower case.
  private static func addresses(in line: Substring) -> [String] {
    line.split { !$0.isASCII || !($0.isLetter || $0.isNumber || marks.contains($0)) }
      .filter { word in
        guard let at = word.firstIndex(of: "@") else { return false }
        return at != word.startIndex && word[at...].count > 1
      }
      .map { word in (word.last == "." ? word.dropLast() : word).lowercased() }
  }

  /// What an address may have in it beside letters and digits, as far as it is used.
  private static let marks = "@.-_+&%#!~/"

  private static func domain(_ address: String) -> Substring {
    address.drop { $0 != "@" }
  }

  private static func beginsQuotation(_ line: Substring) -> Bool {
    let line = line.prefix(40).lowercased()
    return quotations.contains(where: line.hasPrefix)
  }

  /// How the message that came back begins in the text.
  private static let quotations = [
    "message-id:", "return-path:", "received:", "--- below this line is a copy",
    "------ this is a copy of",
  ]
  private static let permanent = ["permanent error", "permanent fatal error"]
}
