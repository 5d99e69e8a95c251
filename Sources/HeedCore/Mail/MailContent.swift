import MIME

/// A letter as people read it, whichever program has written it.
package struct MailContent: Sendable {
  package let from: String
  package let to: String
  /// Who answers go to; nil for the sender.
  package let replyTo: String?
  package let subject: String
  /// The letter as plain text, its lines ended by line feeds.
  package let text: String
  /// The letter as a page; nil for one that is plain text only.
  package let html: String?
  /// What travels with it: each file by its name, what has none by its type.
  package let attachments: [String]
  /// What is unusual about how it is written, in plain words.
  package let remarks: [String]

  /// - Parameter mail: a whole mail.
  package init(_ mail: [UInt8]) {
    let message = MailMessage(mail)
    let parts = MailParts(message)
    from = message.header.text("from") ?? ""
    to = message.header.text("to") ?? ""
    replyTo = message.header.text("reply-to")
    subject = message.header.text("subject") ?? ""
    var remarks: [String] = []
    func text(_ part: MailPart) -> String {
      switch part.charset {
      case .utf8: break
      case .western: remarks.append("it is written in Western characters, not in UTF-8")
      case .chinese: remarks.append("it is written in Chinese characters of GB 18030, not in UTF-8")
      case .traditionalChinese:
        remarks.append("it is written in Chinese characters of Big5, not in UTF-8")
      case .other(let name):
        remarks.append(
          "it is written in \(name), which heed can't read: look at it in a mail program")
      }
      return part.text.replacing("\r\n", with: "\n")
    }
    let html = parts.html.map(text)
    if let plain = parts.text {
      self.text = text(plain)
    } else if let html {
      let bytes = Array(html.utf8)
      self.text = HTMLTokens.text(bytes, 0..<bytes.count).trimmingWhiteSpace
      remarks.append("it has no part in plain text; what is shown was made from the page")
    } else {
      self.text = ""
      remarks.append("it has no text that heed can show: look at it in a mail program")
    }
    self.html = html
    attachments = parts.others.map { $0.fileName ?? $0.type.name }
    remarks += MailOddities(message, parts).remarks
    self.remarks = remarks.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
