/// Where the end of a source line is a space between words, and where it is nothing.
enum SoftBreak {
  /// Whether the break disappears: Chinese and Japanese are written without spaces.
  ///
  /// A value or a tag beside the break is not known yet; the known side decides.
  static func vanishes(at position: Int, in content: [Inline]) -> Bool {
    let before = PlainContent.fragments(Array(content[..<position].suffix(1))).last
    let after = PlainContent.fragments(Array(content[(position + 1)...].prefix(1))).first
    let sides = [
      neighbour(before) { $0.unicodeScalars.last }, neighbour(after) { $0.unicodeScalars.first },
    ].compactMap(\.self)
    return !sides.isEmpty && sides.allSatisfy(LineBreaking.isUnspaced)
  }

  private static func neighbour(
    _ fragment: Fragment?, _ scalar: (String) -> Unicode.Scalar?
  ) -> Unicode.Scalar? {
    if case .literal(let words)? = fragment { scalar(words) } else { nil }
  }
}
