import Markdown

/// The beginning of a line that what follows it stands behind: blanks, a mark of a list, a label, or
/// all columns of a table but the last.
struct LineHead {
  let text: String
  /// So many blanks stand before the lines below it.
  let indent: Int
  /// So many at least, where something is too wide to stand further right.
  let leastIndent: Int

  private static let marks = [
    "- ", "-> ", "> ", "* ", "! ", "? ", "[x] ", "[ ] ", "yes ", "help: ", "note: ", "Note: ",
  ]

  /// - Parameters:
  ///   - line: the whole of it.
  ///   - width: in columns; a head is no wider than half of it.
  init(_ line: String, width: Int) {
    let blanks = line.prefix { $0 == " " }
    let rest = line.dropFirst(blanks.count)
    leastIndent = min(blanks.count + 2, width / 2)
    if let gap = Self.lastGap(in: rest, columns: width / 2 - blanks.count) {
      text = String(blanks) + rest[..<gap]
      indent = DisplayWidth.columns(of: text)
    } else if let mark = Self.marks.first(where: rest.hasPrefix) {
      text = String(blanks) + mark
      indent = min(DisplayWidth.columns(of: text), width / 2)
    } else {
      text = String(blanks)
      indent = leastIndent
    }
  }

  /// The end of the last two blanks or more that stand together within so many columns, and not
  /// before a command.
  private static func lastGap(in text: Substring, columns limit: Int) -> Substring.Index? {
    var columns = 0
    var blanks = 0
    var end: Substring.Index?
    for index in text.indices {
      if columns > limit { break }
      if text[index] != " ", blanks > 1, !CopiedCommand.begins(text[index...]) { end = index }
      blanks = text[index] == " " ? blanks + 1 : 0
      columns += DisplayWidth.columns(of: String(text[index]))
    }
    return end
  }
}
