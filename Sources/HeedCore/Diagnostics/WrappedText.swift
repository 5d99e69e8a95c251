import Markdown

/// Text broken into lines of a width, between words or between Chinese characters.
package struct WrappedText {
  package let lines: [String]

  /// - Parameters:
  ///   - text: its own line breaks are kept; what a terminal would act on is left out.
  ///   - width: in columns.
  package init(_ text: String, width: Int) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { Self.lines(String($0).printable, width: width) }
  }

  private static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in words(text).flatMap({ pieces(of: $0, width: width) }) {
      let wide = DisplayWidth.columns(of: word)
      if columns > 0, columns + DisplayWidth.columns(of: word.trimmedEnd) > width {
        lines.append(line.trimmedEnd)
        (line, columns) = ("", 0)
      }
      line += word
      columns += wide
    }
    return lines + [line.trimmedEnd]
  }

  /// A word that is wider than a line, such as a long address, cut where lines end.
  private static func pieces(of word: String, width: Int) -> [String] {
    guard DisplayWidth.columns(of: word.trimmedEnd) > width else { return [word] }
    var pieces = [""]
    var columns = 0
    for character in word {
      let wide = DisplayWidth.columns(of: String(character))
      if columns + wide > width, columns > 0, character != " " {
        pieces.append("")
        columns = 0
      }
      pieces[pieces.count - 1].append(character)
      columns += wide
    }
    return pieces
  }

  /// The words, each with the spaces behind it.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for character in text {
      let isUnspaced = character.unicodeScalars.first.map(LineBreaking.isUnspaced) ?? false
      let beginsWord = words.last.map { last in
        last.hasSuffix(" ") && character != " "
          || isUnspaced && character.isLetter
          || last.last?.unicodeScalars.first.map(LineBreaking.isUnspaced) == true
            && character.isLetter
      }
      if beginsWord ?? true { words.append("") }
      words[words.count - 1].append(character)
    }
    return words
  }
}

extension String {
  /// The text without spaces at its end.
  package var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
