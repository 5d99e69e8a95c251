extension NumberRange {
  private static let help =
    "write  6,  0..6,  at least 5,  at most 5,  more than 5  or  less than 5"

  /// Reads `6`, `0..6` (both ends included), `at least 5`, `at most 5`, `more than 5`, `less than 5`.
  package static func parse(_ text: String) -> Result<NumberRange, TextProblem> {
    let text = text.lowercased()
    if let number = number(text) { return .success(NumberRange(lower: number, upper: number)) }
    if text.contains("...") {
      let ends = text.split(separator: ".", omittingEmptySubsequences: true)
      let meant = ends.joined(separator: "..")
      return .failure(
        TextProblem(
          "'\(text)' has too many dots",
          help: ends.count == 2 ? "did you mean '\(meant)'?" : help))
    }
    if let dots = text.firstRange(of: "..") {
      return between(text[..<dots.lowerBound], text[dots.upperBound...], in: text)
    }
    for (words, range) in comparisons where text.hasPrefix(words) {
      guard let number = number(text.dropFirst(words.count)) else { break }
      return .success(range(number))
    }
    return .failure(
      TextProblem(
        "'\(text)' is not a number or a range of numbers",
        help: rewritten(text).map { "did you mean '\($0)'?" } ?? help))
  }

  /// What was probably meant by a test in another notation, such as `0-6`, `<= 6` or `at lest 6`.
  private static func rewritten(_ text: String) -> String? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    if ends.count == 2, let lower = number(ends[0]), let upper = number(ends[1]), lower <= upper {
      return ends.joined(separator: "..")
    }
    for (sign, words) in signs where text.hasPrefix(sign) {
      let rest = text.dropFirst(sign.count).drop(while: \.isWhitespace)
      return number(rest).map { _ in words + rest }
    }
    guard let space = text.lastIndex(of: " "), number(text[space...]) != nil else { return nil }
    let words = text[...space]
    return Suggestion.closest(to: String(words), among: comparisons.map(\.words)).map {
      $0 + text[space...].dropFirst()
    }
  }

  private static let signs = [
    ("<=", "at most "), (">=", "at least "), ("<", "less than "), (">", "more than "),
    ("=", ""),
  ]

  private static let comparisons: [(words: String, range: @Sendable (Double) -> NumberRange)] = [
    ("at least ", { NumberRange(lower: $0) }),
    ("at most ", { NumberRange(upper: $0) }),
    ("more than ", { NumberRange(lower: $0, includesLower: false) }),
    ("less than ", { NumberRange(upper: $0, includesUpper: false) }),
  ]

  private static func between(
    _ lower: Substring, _ upper: Substring, in text: String
  ) -> Result<NumberRange, TextProblem> {
    guard let lower = number(lower), let upper = number(upper) else {
      return .failure(
        TextProblem("'\(text)' is not a range of numbers: a number is missing", help: help))
    }
    guard lower <= upper else {
      return .failure(
        TextProblem(
          "'\(text)' is empty: it runs from the larger to the smaller number",
          help: "did you mean '\(text.split(separator: ".").reversed().joined(separator: ".."))'?"))
    }
    return .success(NumberRange(lower: lower, upper: upper))
  }

  /// A decimal number without an exponent, `inf` or hexadecimal digits.
  private static func number(_ text: some StringProtocol) -> Double? {
    let words = text.split(separator: " ")
    guard words.count == 1,
      words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D })
    else { return nil }
    return Double(words[0])
  }
}
