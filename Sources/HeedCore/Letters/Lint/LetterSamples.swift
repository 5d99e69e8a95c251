/// Letters written for the examples of the rules, to judge how they come out.
struct LetterSamples {
  private let makers: [String: ExampleMaker]
  private let writer: LetterWriter

  /// - Returns: nil when no letter can be written, which is found elsewhere.
  init?(_ configuration: Configuration, now: Instant) {
    guard let writer = try? LetterWriter(configuration, date: now) else { return nil }
    self.writer = writer
    let templates = configuration.templates
    let languages = Set(templates.names.flatMap { templates.languages(of: $0) })
    makers = Dictionary(
      uniqueKeysWithValues: languages.map {
        ($0, ExampleMaker(language: $0, configuration: configuration, now: now))
      })
  }

  /// The letter for every example that leads to it and is in its language.
  func letters(of letter: LetterFile) -> [LetterPreview] {
    guard letter.audience == .customers, let maker = makers[letter.language],
      let recipient = try? EmailAddress(ExampleResponse.address),
      let examples = try? maker.examples(for: letter.name)
    else { return [] }
    return examples.compactMap { example in
      var request = LetterRequest(
        response: example.response, decision: example.decision, recipient: recipient,
        identity: "example", submittedAt: example.submittedAt)
      request.offer = ExampleResponse.offer
      request.announcement = example.announcement
      return writer.preview(request, in: letter.language)
    }
  }
}
