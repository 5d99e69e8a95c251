import Liquid

extension LetterWriter {
  /// The letter that a request asks for, in one of its languages, with all that can be shown of it
  /// even where it would be held.
  ///
  /// - Parameters:
  ///   - request: what the letter is written from; its decision names the template.
  ///   - language: a language that the letter is written in.
  /// - Returns: nil when there is no such letter.
  package func preview(_ request: LetterRequest, in language: String) -> LetterPreview? {
    guard let name = request.decision.template,
      let (template, language) = templates.letter(name, language: language)
    else { return nil }
    var steps = PreviewSteps()
    let greetingName =
      steps.attempt { () throws(HoldReason) in
        try self.greetingName(request.response, language: language)
      } ?? nil
    let source = source(request, language: language, greetingName: greetingName)
    return preview(
      name, template, language, steps, answering: request.response,
      values: PreviewValues(template: template, schema: context.schema, letter: source)
    ) {
      source.value($0)
    } message: { (content) throws(HoldReason) in
      try message(source, template, content)
    }
  }

  /// The mail that a colleague would get, in one of its languages.
  ///
  /// - Parameters:
  ///   - briefing: what the mail is written from.
  ///   - language: a language that the mail is written in.
  /// - Returns: nil when there is no such mail.
  package func preview(_ briefing: Briefing, in language: String) -> LetterPreview? {
    guard let (template, language) = templates.letter(briefing.template, language: language) else {
      return nil
    }
    let source = source(briefing, language: language)
    return preview(
      briefing.template, template, language, PreviewSteps(),
      values: PreviewValues(template: template, schema: Schema(), letter: nil)
    ) {
      source.value($0)
    } message: { (content) throws(HoldReason) in
      try message(briefing, template, language: language, content)
    }
  }

  private func preview(
    _ name: String, _ template: LetterTemplate, _ language: String, _ steps: PreviewSteps,
    answering response: Response? = nil, values: PreviewValues,
    value: (LetterValue) -> Liquid.Value,
    message: (LetterContent) throws(HoldReason) -> Letter
  ) -> LetterPreview {
    var steps = steps
    var known = template.values.map(value)
    let head = steps.attempt { () throws(HoldReason) in
      try self.head(template, &known, answering: response)
    }
    let html = steps.attempt { () throws(HoldReason) in try self.html(template, known) }
    let text = steps.attempt { () throws(HoldReason) in try self.text(template, known) }
    var letter: Letter?
    if steps.holdReason == nil, let head, let html, let text {
      letter = steps.attempt { () throws(HoldReason) in
        try message(LetterContent(subject: head.subject, text: text, html: html))
      }
    }
    let page = html.map { String(decoding: $0, as: UTF8.self) }
    return LetterPreview(
      language: language, file: "templates/\(name)/\(language).md",
      header: letter.map { MessageHead($0.bytes).lines } ?? [],
      subject: head?.subject, preheader: head.flatMap { $0.preheader.isEmpty ? nil : $0.preheader },
      text: text.map { String(decoding: $0, as: UTF8.self) },
      html: page,
      page: page.map { template.enclosures?.pictures.reduce($0) { $1.embedded(in: $0) } ?? $0 },
      attachments: template.enclosures?.attachments ?? [],
      message: letter?.bytes, holdReason: steps.holdReason, values: values.all(known))
  }
}

/// The steps of writing a letter, of which each is tried even after another has failed.
private struct PreviewSteps {
  /// The first reason to hold the letter.
  private(set) var holdReason: HoldReason?

  mutating func attempt<Step>(_ step: () throws(HoldReason) -> Step) -> Step? {
    do throws(HoldReason) {
      return try step()
    } catch {
      holdReason = holdReason ?? error
      return nil
    }
  }
}
