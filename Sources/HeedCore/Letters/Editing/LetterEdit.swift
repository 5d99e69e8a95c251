import MIME

/// Puts another subject and another text into a letter, and leaves all else as it is.
package struct LetterEdit: Sendable {
  /// Whom the letter goes to, what travels with it, its identifier: nothing of that changes.
  private let mail: [UInt8]
  private let message: MailMessage
  private let parts: MailParts
  private let content: MailContent

  /// Why a letter can't be edited here.
  package enum Refusal: Error, Hashable, Sendable {
    /// It has no plain text, or one in characters that heed can't read.
    case noText
    /// The page can't be made to say what the text says.
    case page
    case noSubject
    case empty
    case unencodable(String)

    package var message: String {
      switch self {
      case .noText: "it has no plain text that heed can read"
      case .page: "the page that customers see can't be changed in the same places"
      case .noSubject: "it has no subject any more"
      case .empty: "nothing is left of its text"
      case .unencodable(let reason): reason
      }
    }

    package var help: String {
      switch self {
      case .noText: "edit its file in a mail program, and save it there"
      case .page:
        "edit its file in a mail program, or send it as plain text: heed review edit ID --plain"
      case .noSubject: "leave the first line as  Subject: ...  and an empty line below it"
      case .empty: "write something, or reject the letter: heed review reject ID"
      case .unencodable: "edit its file in a mail program, and save it there"
      }
    }
  }

  /// - Parameter mail: a whole mail.
  package init(_ mail: [UInt8]) {
    self.mail = mail
    message = MailMessage(mail)
    parts = MailParts(message)
    content = MailContent(mail)
  }

  /// What a person edits: the subject on the first line, an empty one, and the text.
  ///
  /// - Throws: `Refusal.noText`.
  package func draft() throws(Refusal) -> String {
    guard let text = parts.text else { throw .noText }
    if case .other = text.charset { throw .noText }
    var body = content.text
    while body.last?.isNewline == true { body.removeLast() }
    return "\(Self.subjectMark) \(content.subject)\n\n\(body)\n"
  }

  /// The letter as edited.
  ///
  /// - Parameters:
  ///   - draft: as `draft` gave it, with what was changed.
  ///   - keepsPage: whether the page is to say the same; if not, the letter becomes plain text only.
  /// - Returns: the mail; nil when nothing was changed.
  /// - Throws: `Refusal`.
  package func mail(_ draft: String, keepsPage: Bool) throws(Refusal) -> [UInt8]? {
    let (subject, text) = try Self.split(draft)
    let isSame =
      subject == content.subject && text == Self.trimmed(content.text)
      && (keepsPage || parts.html == nil)
    if isSame { return nil }
    let result = try Self.refusing {
      try edited(subject: subject, text: text, keepsPage: keepsPage)
    }
    let check = MailContent(result)
    guard check.subject == subject, Self.trimmed(check.text) == text, check.to == content.to else {
      throw .unencodable("it is built in a way that heed does not know")
    }
    return result
  }
}

extension LetterEdit {
  private static let subjectMark = "Subject:"

  private static func split(_ draft: String) throws(Refusal) -> (subject: String, text: String) {
    let draft = draft.replacing("\r\n", with: "\n").trimmingWhiteSpace
    guard draft.hasPrefix(subjectMark) else { throw .noSubject }
    let lines = draft.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let subject = String(lines[0].dropFirst(subjectMark.count)).trimmingWhiteSpace
    guard !subject.isEmpty else { throw .noSubject }
    let text = trimmed(lines.count > 1 ? String(lines[1]) : "")
    guard !text.isEmpty else { throw .empty }
    return (subject, text)
  }

  /// Without empty lines before it, and without white space after it or at the ends of its lines.
  private static func trimmed(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
      }
      .joined(separator: "\n").trimmingWhiteSpace
  }

  private static func refusing(_ body: () throws -> [UInt8]) throws(Refusal) -> [UInt8] {
    do {
      return try body()
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as MessageError {
      throw .unencodable(error.message)
    } catch {
      throw .unencodable("\(error)")
    }
  }

  private func edited(subject: String, text: String, keepsPage: Bool) throws -> [UInt8] {
    guard let textPart = parts.text else { throw Refusal.noText }
    let textBytes = try part(Array((text + "\n").utf8), .plain)
    var changes: [(range: Range<Int>, bytes: [UInt8])] = []
    if subject != content.subject, let field = message.header.first("subject") {
      var bytes: [UInt8] = []
      try HeaderField.append("Subject", text: subject, to: &bytes)
      changes.append((field.range, bytes))
    }
    if let htmlPart = parts.html, keepsPage {
      changes.append((htmlPart.range, try part(page(htmlPart, text, subject: subject), .html)))
      changes.append((textPart.range, textBytes))
    } else {
      let whole = parts.html == nil ? textPart : enclosing(textPart)
      guard whole.range != mail.indices else {
        return head(subject: changes.first?.bytes) + textBytes
      }
      changes.append((whole.range, textBytes))
    }
    // From the end to the beginning, so that ranges stay true.
    var result = mail
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(change.range, with: change.bytes)
    }
    return result
  }

  private func page(
    _ part: MailPart, _ text: String, subject: String
  ) throws(Refusal) -> [UInt8] {
    let html = Array((content.html ?? "").replacing("\r\n", with: "\n").utf8)
    guard let page = PageEdit.page(html, from: content.text, to: text) else { throw .page }
    let title = "<title>\(content.subject.html)</title>"
    return Array(
      String(decoding: page, as: UTF8.self)
        .replacing(title, with: "<title>\(subject.html)</title>").utf8)
  }

  private func part(_ text: [UInt8], _ subtype: BodyPart.Subtype) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let failure = text.withUnsafeBufferPointer { text -> MessageError? in
      do throws(MessageError) {
        try BodyPart.append(text, subtype, to: &bytes)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The largest part around the text that holds nothing but the letter itself.
  private func enclosing(_ text: MailPart) -> MailPart {
    message.all.first { part in
      part.type.name != "multipart/mixed" && part.range.contains(text.range.lowerBound)
    } ?? text
  }

  /// The header without what says how the text is written, with another subject if there is one.
  private func head(subject: [UInt8]?) -> [UInt8] {
    message.header.fields.filter { !$0.name.hasPrefix("content-") }.flatMap { field in
      field.name == "subject" ? subject ?? Array(mail[field.range]) : Array(mail[field.range])
    }
  }
}
