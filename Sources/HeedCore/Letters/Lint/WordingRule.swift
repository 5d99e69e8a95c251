/// A kind of wording that letters should not use, by its phrases.
struct WordingRule: Sendable {
  /// Where in a letter the phrases are looked for.
  enum Scope {
    case everywhere
    /// The subject and the line beside it.
    case heads
  }

  let code: String
  let scope: Scope
  /// Whether it is looked for only in letters to customers who gave a bad score.
  let isForUnhappy: Bool
  /// Whether it is looked for in mails to colleagues, too.
  let isForColleagues: Bool
  let phrases: [Phrase]
  /// Phrases that contain one of the others and are nothing to object to.
  let harmless: [Phrase]
  /// What is wrong with a phrase.
  let message: @Sendable (String) -> String
  let help: String

  init(
    code: String, scope: Scope = .everywhere, isForUnhappy: Bool = false,
    isForColleagues: Bool = false, _ phrases: [String], but harmless: [String] = [],
    help: String, message: @escaping @Sendable (String) -> String
  ) {
    self.code = code
    self.scope = scope
    self.isForUnhappy = isForUnhappy
    self.isForColleagues = isForColleagues
    self.phrases = phrases.map(Phrase.init)
    self.harmless = harmless.map(Phrase.init)
    self.message = message
    self.help = help
  }

  /// Every use of a phrase in a letter.
  func findings(in letter: LetterFile) -> [Diagnostic] {
    let lines = scope == .heads ? letter.subject + letter.preheader : letter.all
    return lines.flatMap { line in
      places(in: line.text).map { place in
        let found = String(String.UnicodeScalarView(line.text[place]))
        return Diagnostic(
          code, .warning, at: letter.location(line, offset: place.lowerBound), message(found),
          help: help)
      }
    }
  }

  /// The ranges of phrases, of overlapping ones the first and longest.
  private func places(in line: [Unicode.Scalar]) -> [Range<Int>] {
    let allowed = harmless.flatMap { $0.ranges(in: line) }
    let found = phrases.flatMap { $0.ranges(in: line) }.filter { range in
      !allowed.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
    var places: [Range<Int>] = []
    for range in found.sorted(by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
    where places.last.map({ $0.upperBound <= range.lowerBound }) ?? true {
      places.append(range)
    }
    return places
  }
}

extension Phrase {
  fileprivate func ranges(in line: [Unicode.Scalar]) -> [Range<Int>] {
    offsets(in: line).map { $0..<$0 + count }
  }
}
