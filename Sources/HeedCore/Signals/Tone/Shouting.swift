/// When a comment counts as shouted.
enum Shouting {
  /// Fewer letters, such as those of a product's name, say nothing.
  private static let fewestLetters = 12
  private static let fewestExclamationMarks = 3

  /// Whether at least seven letters in ten are capitals.
  static func isInCapitals(_ profile: TextProfile) -> Bool {
    profile.letters >= fewestLetters && profile.latinWords > 1
      && 10 * profile.capitals >= 7 * profile.letters
  }

  /// Whether it has a row of exclamation marks.
  static func hasRow(_ profile: TextProfile) -> Bool {
    profile.exclamation.count >= fewestExclamationMarks
  }
}
