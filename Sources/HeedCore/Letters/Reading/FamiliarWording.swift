/// Tells which words of a letter a person has read already, in earlier letters of its kind.
///
/// Letters from one template share most of their sentences. What is familiar can step back, so that
/// the eye goes to what is particular about a letter; a sentence in which anything differs always
/// keeps words that are not familiar, and so does a value, such as a name, of which a part differs.
/// Figures never are, and neither are the words beside them: what is promised by a day is looked at
/// each time. Only the day on which the customer wrote steps back where it is the right one, as nobody
/// could tell it from a wrong one.
package struct FamiliarWording: Sendable {
  /// A part of a text that is familiar as a whole, or not at all.
  package struct Stretch: Hashable, Sendable {
    package let text: String
    package let isFamiliar: Bool
  }

  /// The sentences that were read, by the kind of letter.
  private var sentences: [String: [[String]]] = [:]
  /// The sentences of templates that were read, whatever values they had.
  private var templates: [String: [TemplateSentence]] = [:]

  /// More sentences than these are not looked at for one that is nearly the same.
  private static let mostSentences = 300
  /// Longer sentences are compared as a whole only.
  private static let mostWords = 200

  package init() {}

  /// Takes note that a text was read.
  ///
  /// - Parameters:
  ///   - text: some sentences.
  ///   - kind: what letters have in common that share sentences, such as their template.
  package mutating func learn(_ text: String, in kind: String) {
    for sentence in Self.sentences(of: text) {
      let words = sentence.map(\.word)
      if !sentences[kind, default: []].contains(words) {
        sentences[kind, default: []].append(words)
      }
    }
  }

  /// Takes note that a sentence of a template was read.
  ///
  /// - Parameters:
  ///   - sentence: with gaps for its values.
  ///   - kind: as for texts.
  package mutating func learn(_ sentence: TemplateSentence, in kind: String) {
    if !knows(sentence, in: kind) {
      templates[kind, default: []].append(sentence)
    }
  }

  /// Whether a sentence of a template was read.
  package func knows(_ sentence: TemplateSentence, in kind: String) -> Bool {
    templates[kind]?.contains(sentence) ?? false
  }

  /// Whether each sentence of a text was read exactly so, its figures included.
  ///
  /// - Parameters:
  ///   - text: some sentences.
  ///   - kind: as it was learnt by.
  /// - Returns: false where anything differs.
  package func holds(_ text: String, in kind: String) -> Bool {
    Self.sentences(of: text).allSatisfy { sentences[kind]?.contains($0.map(\.word)) ?? false }
  }

  /// A text, cut where familiar words begin or end.
  ///
  /// - Parameters:
  ///   - text: some sentences.
  ///   - kind: as it was learnt by.
  ///   - dayOfAnswer: the day on which the customer wrote, as letters have it; nil when not known.
  /// - Returns: stretches that together are the text.
  package func stretches(
    of text: String, in kind: String, dayOfAnswer: String? = nil
  ) -> [Stretch] {
    let day = dayOfAnswer.map(TemplateSentence.essence)
    var stretches: [Stretch] = []
    for sentence in Self.sentences(of: text) {
      let familiar = familiar(sentence, in: kind, day)
      for (unit, isFamiliar) in zip(sentence, familiar) {
        if let last = stretches.last, last.isFamiliar == isFamiliar {
          stretches[stretches.count - 1] = Stretch(
            text: last.text + unit.text, isFamiliar: isFamiliar)
        } else {
          stretches.append(Stretch(text: String(unit.text), isFamiliar: isFamiliar))
        }
      }
    }
    return stretches
  }

  /// Which words of a sentence are familiar.
  private func familiar(
    _ sentence: [ReadingUnit], in kind: String, _ day: String?
  ) -> [Bool] {
    let words = sentence.map(\.word)
    var familiar = Self.familiar(words, sentences[kind] ?? [])
    var isChecked = words.map { _ in false }
    let origins = (templates[kind] ?? []).compactMap { $0.gaps(in: sentence) }
    // The one that says the most by itself tells best what is a value.
    let likeliest = origins.min { one, other in
      one.lazy.map(\.words.count).reduce(0, +) < other.lazy.map(\.words.count).reduce(0, +)
    }
    for gap in likeliest ?? [] where gap.words.contains(where: { !familiar[$0] }) {
      for index in gap.words { familiar[index] = false }
    }
    for gaps in origins {
      let values = gaps.flatMap(\.words)
      for index in words.indices where !values.contains(index) { familiar[index] = true }
      let days = gaps.filter { $0.dayOfAnswer != nil && $0.dayOfAnswer == day }
      for index in days.flatMap(\.words) { isChecked[index] = true }
    }
    return Self.withoutFigures(familiar, sentence, isChecked)
  }

  /// - Parameters:
  ///   - familiar: which words are.
  ///   - units: the same words.
  ///   - isChecked: which of them are known to be right, figures or not.
  /// - Returns: which step back.
  private static func withoutFigures(
    _ familiar: [Bool], _ units: [ReadingUnit], _ isChecked: [Bool]
  ) -> [Bool] {
    let isFigure = units.indices.map { index in
      !isChecked[index] && units[index].word.contains { $0.isASCII && $0.isNumber }
    }
    return familiar.indices.map { index in
      let near = max(0, index - 1)...min(index + 1, units.count - 1)
      return (familiar[index] || isChecked[index]) && !isFigure[near].contains(true)
    }
  }

  /// The sentences of a template that a text has, whatever the values.
  ///
  /// - Parameters:
  ///   - templates: sentences of templates.
  ///   - text: some sentences of a letter.
  /// - Returns: those that have come into it.
  package static func sentences(
    _ templates: [TemplateSentence], in text: String
  ) -> [TemplateSentence] {
    let read = sentences(of: text)
    return templates.filter { template in read.contains { template.gaps(in: $0) != nil } }
  }

  static func sentences(of text: String) -> [[ReadingUnit]] {
    var sentences: [[ReadingUnit]] = []
    var isOpen = false
    for unit in ReadingUnit.all(in: text) {
      if !isOpen { sentences.append([]) }
      sentences[sentences.count - 1].append(unit)
      isOpen = !unit.endsSentence
    }
    return sentences
  }

  /// Which words of a sentence stand in the same order in one that was read, if most of them do.
  private static func familiar(_ words: [String], _ known: [[String]]) -> [Bool] {
    if known.contains(words) { return words.map { _ in true } }
    var best: [(old: Int, new: Int)] = []
    var closest: [String] = []
    for sentence in known.prefix(mostSentences) where words.count <= mostWords {
      guard min(sentence.count, words.count) * 5 >= words.count * 3, sentence.count <= mostWords
      else { continue }
      let pairs = Kept.pairs(sentence, words).map { (old: $0.0, new: $0.1) }
      if pairs.count > best.count { (best, closest) = (pairs, sentence) }
    }
    var familiar = words.map { _ in false }
    guard best.count * 5 >= words.count * 3 else { return familiar }
    for pair in best { familiar[pair.new] = true }
    // Where words were left out and none put in, those around the gap are what differs.
    let ends = [(old: -1, new: -1)] + best + [(old: closest.count, new: words.count)]
    for (before, after) in zip(ends, ends.dropFirst())
    where after.old - before.old > 1 && after.new - before.new == 1 {
      for index in [before.new, after.new] where words.indices.contains(index) {
        familiar[index] = false
      }
    }
    return familiar
  }
}
