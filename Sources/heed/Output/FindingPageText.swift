import HeedCore

/// The page of a kind of finding as a terminal shows it: without the signs of Markdown.
struct FindingPageText {
  let lines: [StyledText]

  /// - Parameters:
  ///   - page: in Markdown: headings, paragraphs with bold words, code and links, and examples between
  ///     fences.
  ///   - width: in columns.
  init(_ page: String, width: Int) {
    var lines: [StyledText] = []
    var paragraph: [Substring] = []
    func endParagraph() {
      guard !paragraph.isEmpty else { return }
      lines += Self.styled(paragraph.joined(separator: " ")).lines(width: width)
      paragraph = []
    }
    var isExample = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        endParagraph()
        isExample.toggle()
      } else if isExample {
        lines += HangingLine("    \(line)", width: width).lines.map { StyledText($0) }
      } else if line.hasPrefix("# ") {
        lines.append(StyledText(String(line.dropFirst(2)), .bold))
      } else if line.isEmpty {
        endParagraph()
        lines.append(StyledText(""))
      } else {
        paragraph.append(line)
      }
    }
    endParagraph()
    while lines.last?.plain.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// A paragraph: bold words are bold, code stands between quotation marks, links are their words.
  private static func styled(_ paragraph: String) -> StyledText {
    pieces(paragraph, "**").reduce(StyledText("")) { text, bold in
      text
        + pieces(bold.text, "`").reduce(StyledText("")) { text, code in
          text
            + StyledText(
              code.isMarked ? "'\(code.text)'" : withoutTargets(code.text),
              bold.isMarked ? .bold : .plain)
        }
    }
  }

  /// What stands between a mark and the next, and what does not.
  private static func pieces(
    _ text: String, _ mark: String
  ) -> [(text: String, isMarked: Bool)] {
    text.split(separator: mark, omittingEmptySubsequences: false).enumerated()
      .map { (String($1), $0 % 2 == 1) }
  }

  /// A text with `[words](target)` as the words alone.
  private static func withoutTargets(_ text: String) -> String {
    text.replacing(/\[([^\]]+)\]\([^)]+\)/) { String($0.output.1) }
  }
}
