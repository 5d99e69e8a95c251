import Markdown

/// A line that may be wider than there is room for, broken between words and carried on below itself.
///
/// What people copy stays whole, on a line of its own where it takes one: a word, such as a path,
/// however long, and a command of heed.
package struct HangingLine {
  package let lines: [String]

  /// - Parameters:
  ///   - line: without line breaks.
  ///   - width: in columns.
  package init(_ line: String, width: Int) {
    guard DisplayWidth.columns(of: line) > width else {
      lines = [line]
      return
    }
    let head = LineHead(line, width: width)
    var filling = Filling(head: head, width: width)
    let pieces = CopiedCommand.joined(WrappedText.words(String(line.dropFirst(head.text.count))))
    for piece in pieces { filling.add(piece) }
    lines = filling.lines.map(\.trimmedEnd)
  }

  /// A text of several lines, each of them fitted to the width.
  package static func text(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { HangingLine(String($0), width: width).lines }
      .joined(separator: "\n")
  }

  /// Lines while words are put into them.
  private struct Filling {
    private(set) var lines: [String]
    private let head: LineHead
    private let width: Int
    private var column: Int
    /// Whether nothing stands behind the blanks or the head that the last line begins with.
    private var isFresh = true

    init(head: LineHead, width: Int) {
      self.head = head
      self.width = width
      lines = [head.text]
      column = DisplayWidth.columns(of: head.text)
    }

    mutating func add(_ piece: String) {
      let columns = DisplayWidth.columns(of: piece.trimmedEnd)
      let start = max(head.leastIndent, min(head.indent, width - columns))
      if column + columns > width, !isFresh || start < column {
        lines.append(String(repeating: " ", count: start))
        column = start
      }
      lines[lines.count - 1] += piece
      column += DisplayWidth.columns(of: piece)
      isFresh = false
    }
  }
}
