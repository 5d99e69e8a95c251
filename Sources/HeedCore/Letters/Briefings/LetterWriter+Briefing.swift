import Liquid

extension LetterWriter {
  /// Writes a mail to a colleague, in the first of the colleague's languages that it exists in.
  ///
  /// - Parameter briefing: what the mail is written from.
  /// - Returns: the mail, which says that a program has written it (RFC 3834).
  /// - Throws: why it can't be written.
  package func write(_ briefing: Briefing) throws(HoldReason) -> Letter {
    guard
      let (template, language) = templates.letter(
        briefing.template, languages: briefing.reader.languages),
      template.audience == .colleagues
    else {
      throw HoldReason(
        message: "there is no letter '\(briefing.template)' to colleagues",
        help: "write templates/\(briefing.template)/ with  audience: colleagues  under its subject")
    }
    let source = source(briefing, language: language)
    var values = template.values.map { source.value($0) }
    let head = try head(template, &values)
    let content = LetterContent(
      subject: head.subject, text: try text(template, values), html: try html(template, values))
    return try message(briefing, template, language: language, content)
  }

  func message(
    _ briefing: Briefing, _ template: LetterTemplate, language: String, _ content: LetterContent
  ) throws(HoldReason) -> Letter {
    let reader = briefing.reader
    let header = try header(
      to: Mailbox(name: reader.name.text(in: language), address: reader.email),
      from: internalSender, id: briefing.opaqueID, subject: content.subject)
    return try message(
      header, content, template, encoder: internalSender.encoder, language: language)
  }
}
