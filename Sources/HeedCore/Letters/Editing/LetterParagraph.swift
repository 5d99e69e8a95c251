import Markdown

/// A paragraph of a letter's plain text: with blank lines around it, or an item of a list.
struct LetterParagraph: Hashable {
  enum Kind: Hashable {
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

  let kind: Kind
  /// Its lines, without what marks a quote or an item.
  let lines: [String]

  /// So wide are lines that were broken because they were full, not because a line was to end there.
  private static let fullLine = 45

  /// The paragraphs of a text, in order.
  static func all(in text: String) -> [LetterParagraph] {
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
  static func essence(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  var essence: String { Self.essence(lines.joined()) }

  /// What it says in HTML: lines that were full run on, others end where they end.
  var html: String {
    let flows = lines.dropLast().contains { DisplayWidth.columns(of: $0) >= Self.fullLine }
    var html = ""
    for (line, next) in zip(lines, lines.dropFirst().map(Optional.some) + [nil]) {
      html += LinkedText.html(line)
      guard let next else { break }
      html += flows ? Self.joint(line, next) : "<br>\n"
    }
    return html
  }

  private static func joint(_ line: String, _ next: String) -> String {
    guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else {
      return ""
    }
    return LineBreaking.isUnspaced(last) && LineBreaking.isUnspaced(first) ? "" : "\n"
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
