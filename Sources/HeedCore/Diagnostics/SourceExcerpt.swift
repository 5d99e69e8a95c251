import Markdown

/// A line of a file with a mark under a place in it; of a long line, the part around the place.
struct SourceExcerpt {
  /// The line, without what would move the mark or the terminal.
  let line: String
  /// So many blanks stand before the mark below it.
  let indent: Int

  /// - Parameters:
  ///   - line: as it stands in its file.
  ///   - column: the place, in scalars from 1 on; beyond the line for its end.
  ///   - width: in columns; nil for all of the line.
  init(_ line: Substring, column: Int, width: Int?) {
    let scalars = line.unicodeScalars.map {
      $0.properties.generalCategory == .control ? " " : $0
    }
    let place = min(max(0, column - 1), scalars.count)
    let window = Self.window(scalars, around: place, width: width)
    let isCut = (start: window.lowerBound > 0, end: window.upperBound < scalars.count)
    self.line = (isCut.start ? "…" : "") + Self.text(scalars[window]) + (isCut.end ? "…" : "")
    indent = Self.columns(of: scalars[window.lowerBound..<place]) + (isCut.start ? 1 : 0)
  }

  /// What is shown: up to a third of the room is for what stands before the place, and more where
  /// nothing stands behind it.
  private static func window(
    _ scalars: [Unicode.Scalar], around place: Int, width: Int?
  ) -> Range<Int> {
    guard let width, columns(of: scalars[...]) > width else { return 0..<scalars.count }
    // Two columns are for the marks where it is cut.
    let room = max(4, width - 2)
    let behind = columns(of: scalars[place...])
    var start = place
    var columns = 0
    while start > 0 {
      columns += DisplayWidth.columns(of: scalars[start - 1])
      if columns > max(room / 3, room - behind) { break }
      start -= 1
    }
    var end = start
    columns = 0
    while end < scalars.count {
      columns += DisplayWidth.columns(of: scalars[end])
      if columns > room { break }
      end += 1
    }
    return start..<end
  }

  private static func columns(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    DisplayWidth.columns(of: text(scalars))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
