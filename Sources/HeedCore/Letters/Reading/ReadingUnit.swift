import Markdown

/// A word of a text, or a single character of a script that is written without spaces.
struct ReadingUnit: Hashable {
  /// As it stands in the text, with the white space behind it.
  let text: Substring
  /// What is read of it.
  let word: String

  /// Whether a sentence ends with it.
  var endsSentence: Bool {
    if text.contains(where: \.isNewline) { return true }
    guard let last = word.last(where: { !Self.closing.contains($0) }) else { return false }
    return Self.unspacedEnds.contains(last) || Self.ends.contains(last) && text.last == " "
  }

  private static let ends: Set<Character> = [".", "!", "?", ":"]
  private static let unspacedEnds: Set<Character> = ["。", "！", "？", "："]
  private static let closing: Set<Character> = ["\"", "”", "’", "」", "』", ")"]

  /// The units of a text, in order; together they are the text.
  static func all(in text: String) -> [ReadingUnit] {
    var units: [ReadingUnit] = []
    var start = text.startIndex
    func close(at end: String.Index) {
      guard start < end else { return }
      let unit = text[start..<end]
      units.append(ReadingUnit(text: unit, word: String(unit).trimmingWhiteSpace))
      start = end
    }
    var before: Character?
    for index in text.indices {
      let character = text[index]
      if let before, begins(character, behind: before) { close(at: index) }
      before = character
    }
    close(at: text.endIndex)
    return units
  }

  private static func begins(_ character: Character, behind before: Character) -> Bool {
    if character.isWhitespace { return false }
    if before.isWhitespace { return true }
    return isUnspaced(character) || isUnspaced(before)
  }

  private static func isUnspaced(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(LineBreaking.isUnspaced) ?? false
  }
}
