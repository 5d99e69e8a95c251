import Markdown

/// A paragraph of a letter's plain text: with blank lines around it, or an item of a list.
package struct LetterParagraph: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain
    /// Each line begins with ">".
    case quote
    /// It begins with "-" or "*".
    case bullet
    /// It begins with this number.
    case number(Int)

    /// Whether two stand in the same kind of element of a page.
    func isLike(_ other: Kind) -> Bool {
      switch (self, other) {
      case (.plain, .plain), (.quote, .quote), (.bullet, .bullet), (.number, .number): true
      default: false
      }
    }
  }

  package let kind: Kind
  /// Its lines, without what marks a quote or an item.
  package let lines: [String]

  /// So wide are lines that were broken because they were full, not because a line was to end there.
  private static let fullLine = 45

  /// The paragraphs of a text, in order.
  package static func all(in text: String) -> [LetterParagraph] {
    var paragraphs: [LetterParagraph] = []
    var open: (kind: Kind, lines: [String])?
    func close() {
      if let open { paragraphs.append(LetterParagraph(kind: open.kind, lines: open.lines)) }
      open = nil
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let (kind, words) = marked(String(line).trimmingWhiteSpace)
      if words.isEmpty {
        close()
      } else if kind == .plain, let kept = open?.kind, kept != .quote {
        open?.lines.append(words)
      } else if kind == .quote, open?.kind == .quote {
        open?.lines.append(words)
      } else {
        close()
        open = (kind, [words])
      }
    }
    close()
    return paragraphs
  }

  /// What a paragraph says, without white space, as lines may be broken anywhere.
  package static func essence(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  package var essence: String { Self.essence(lines.joined()) }

  /// What it says in HTML: lines that were full run on, others end where they end.
  var html: String {
    flowing(space: "\n", lineEnd: "<br>\n", LinkedText.html)
  }

  /// What it says, with a line break only where a line was to end.
  package var flowing: String {
    flowing(space: " ", lineEnd: "\n") { $0 }
  }

  private func flowing(
    space: String, lineEnd: String, _ written: (String) -> String
  ) -> String {
    let flows = lines.dropLast().contains { DisplayWidth.columns(of: $0) >= Self.fullLine }
    var text = ""
    for (line, next) in zip(lines, lines.dropFirst().map(Optional.some) + [nil]) {
      text += written(line)
      guard let next else { break }
      text += flows ? (Self.isSpaced(line, next) ? space : "") : lineEnd
    }
    return text
  }

  /// Whether there is a space between two lines that run on.
  private static func isSpaced(_ line: String, _ next: String) -> Bool {
    guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else {
      return false
    }
    return !(LineBreaking.isUnspaced(last) && LineBreaking.isUnspaced(first))
  }

  private static func marked(_ line: String) -> (Kind, String) {
    if line.hasPrefix(">") { return (.quote, String(line.dropFirst()).trimmingWhiteSpace) }
    if line.hasPrefix("- ") || line.hasPrefix("* ") {
      return (.bullet, String(line.dropFirst(2)).trimmingWhiteSpace)
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if (1...3).contains(digits.count), line.dropFirst(digits.count).hasPrefix(". "),
      let number = Int(digits)
    {
      return (.number(number), String(line.dropFirst(digits.count + 2)).trimmingWhiteSpace)
    }
    return (.plain, line)
  }
}
