/// The name by which a letter greets someone, from the name fields of a response alone.
package enum GreetingName {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "herr", "frau", "m", "mme",
  ]

  /// The name for a letter in a language.
  ///
  /// Names of Chinese, Japanese or Korean writing are given whole, family name first, without a
  /// space. In a Chinese letter any other name is given whole too; elsewhere the first name is.
  /// A field that holds no name but something suspicious decides, as such a letter is held.
  /// `language` is a tag such as `en` or `zh-Hans`.
  package static func judged(
    first: String?, last: String?, full: String?, language: String
  ) -> PersonName {
    let fields = (PersonName(first), PersonName(last), PersonName(full))
    if let reason = fields.0.suspicion ?? fields.1.suspicion ?? fields.2.suspicion {
      return .suspicious(reason)
    }
    let (first, last, full) = (fields.0.valid, fields.1.valid, fields.2.valid.map(inOrder))
    let isWhole = language == "zh" || language.hasPrefix("zh-")
    if let whole = eastAsianName(first: first, last: last, full: full) { return .valid(whole) }
    if isWhole {
      let both = [first, last].compactMap(\.self).joined(separator: " ")
      let name = full ?? (first == nil ? "" : both)
      return name.isEmpty ? .missing : .valid(name)
    }
    guard let given = first ?? full.flatMap(givenName) else { return .missing }
    return .valid(given)
  }

  /// The whole name, family name first, if all that is known of it is of East Asian writing.
  private static func eastAsianName(first: String?, last: String?, full: String?) -> String? {
    if let full, full.isEastAsianName { return full.filter { !$0.isWhitespace } }
    guard let first, first.isEastAsianName else { return nil }
    guard let last else { return first.filter { !$0.isWhitespace } }
    return last.isEastAsianName ? (last + first).filter { !$0.isWhitespace } : nil
  }

  /// "Silva, Ana" in the order in which it is said.
  private static func inOrder(_ full: String) -> String {
    guard full.utf8.contains(0x2C) else { return full }
    let sides = full.split(separator: ",")
    guard sides.count == 2 else { return full }
    let words = sides.map { String($0).trimmingWhiteSpace }
    return words.contains("") ? full : "\(words[1]) \(words[0])"
  }

  private static func givenName(_ full: String) -> String? {
    let words = full.split(whereSeparator: \.isWhitespace)
    let given = words.first { !titles.contains($0.lowercased().filter { $0 != "." }) }
    return given.map(String.init)
  }
}
