import Liquid

/// A sentence as a template has it, with gaps where values go.
///
/// It holds nothing of any customer, so that a note can be kept that somebody has read it.
package struct TemplateSentence: Hashable, Sendable {
  /// As in `ReadingUnit`, with a mark in place of each value.
  private let words: [String]

  /// Stands for a value in a text.
  private static let value: Character = "\u{E000}"
  /// Stands for the day on which the customer wrote.
  private static let dayOfAnswer: Character = "\u{E001}"

  private static func isValue(_ character: Character) -> Bool {
    character == value || character == dayOfAnswer
  }

  /// The sentences of a text without values, such as a title; those that are nothing but values are
  /// left out.
  package static func all(in text: String) -> [TemplateSentence] {
    FamiliarWording.sentences(of: text).map { TemplateSentence(words: $0.map(\.word)) }
      .filter { !$0.words.allSatisfy { $0.contains(where: isValue) } }
  }

  /// The sentences of a letter's file: those of its subject and preheader, then those of its body;
  /// of a partial, which has no front matter, those of the whole.
  ///
  /// What it does not recognize as a sentence is never taken for one that was read.
  ///
  /// - Parameter template: front matter, and a body of Markdown with Liquid.
  /// - Returns: the sentences in order, each once.
  package static func all(inTemplate template: String) -> [TemplateSentence] {
    var unread = Diagnostics()
    let bytes = Array(template.utf8)
    let letter = TemplateSource(bytes, file: "", into: &unread)
    let body =
      letter?.body
      ?? TextFile.text(bytes, file: "", into: &unread).flatMap {
        Lexer.tokens(in: $0, named: "", into: &unread)
      }
    let titles = [letter?.subject, letter?.preheader].compactMap(\.self)
      .flatMap { text(of: $0).split(whereSeparator: \.isNewline) }
      .map { String($0).trimmingWhiteSpace }
    let paragraphs = LetterParagraph.all(in: text(of: body ?? [])).filter { $0.kind != .quote }
    let sentences = (titles + paragraphs.map(\.flowing)).flatMap { all(in: $0) }
    return sentences.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What tokens say, with a mark in place of each value, and a line break of each tag, as what
  /// stands around a tag may follow each other or not.
  private static func text(of tokens: [Token]) -> String {
    tokens.map { token in
      if token.kind == .text { return token.text }
      guard let printed = token.printed else { return "\n" }
      return String(printed == "submitted_on" ? dayOfAnswer : value)
    }
    .joined()
    .replacing("**", with: "")
    .replacing("\\\n", with: "\n")
  }

  /// What tells the sentence from others, in hexadecimal digits.
  ///
  /// - Parameter kind: the kind of letter that it was read in.
  /// - Returns: 64 digits.
  package func fingerprint(in kind: String) -> String {
    Digest(([kind] + words).joined(separator: "\u{0}")).hexadecimal()
  }

  /// Values that stand in a sentence of a letter.
  struct Gap {
    /// The places of the words that they have a part in.
    let words: Range<Int>
    /// The value in the form of `essence`, where it is the day on which the customer wrote.
    let dayOfAnswer: String?
  }

  /// How a sentence of a letter came of this one.
  ///
  /// - Parameter sentence: its words.
  /// - Returns: where the values stand; nil when it did not come of this one.
  func gaps(in sentence: [ReadingUnit]) -> [Gap]? {
    var gaps: [Gap] = []
    var place = 0
    var rest = words[...]
    while let word = rest.first {
      guard word.contains(where: Self.isValue) else {
        guard place < sentence.count, sentence[place].word == word else { return nil }
        place += 1
        rest = rest.dropFirst()
        continue
      }
      let marks = rest.prefix { $0.contains(where: Self.isValue) }
      rest = rest.dropFirst(marks.count)
      let start = place
      while place < sentence.count, sentence[place].word != rest.first { place += 1 }
      guard start < place, let gap = Self.gap(start..<place, of: sentence, marks) else {
        return nil
      }
      gaps.append(gap)
    }
    return place == sentence.count ? gaps : nil
  }

  /// The values of a stretch; nil where there are none, or other signs stand beside them.
  private static func gap(
    _ place: Range<Int>, of sentence: [ReadingUnit], _ marks: ArraySlice<String>
  ) -> Gap? {
    guard let mark = marks.first, marks.count == 1, mark.count(where: isValue) == 1 else {
      return Gap(words: place, dayOfAnswer: nil)
    }
    let parts = mark.split(omittingEmptySubsequences: false, whereSeparator: isValue)
    let text = essence(sentence[place].map(\.text).joined())
    guard let before = parts.first, let after = parts.last, text.hasPrefix(before),
      text.dropFirst(before.count).hasSuffix(after)
    else { return nil }
    let value = String(text.dropFirst(before.count).dropLast(after.count))
    guard !value.isEmpty else { return nil }
    return Gap(words: place, dayOfAnswer: mark.contains(dayOfAnswer) ? value : nil)
  }

  /// A value without white space and without characters that only say where lines may break.
  static func essence(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }))
  }
}
