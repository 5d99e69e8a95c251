import HeedCore
import Markdown

/// A table that fits into a terminal: where it is too wide, its columns give way one after the other.
///
/// Where there is no terminal, and where there is room enough, it is as it is.
struct FittedTable {
  /// What is done where there is too little room.
  enum Step {
    /// The column is told in fewer words.
    case reword(_ column: Int, title: String, _ wording: (String) -> String)
    /// Its texts are cut, to so many columns at least.
    case cut(_ column: Int, to: Int)
    /// Its texts go on below themselves, in so many columns at least.
    case fill(_ column: Int, to: Int)
    /// The whole column is left out.
    case leaveOut(_ column: Int)
  }

  let lines: [String]
  /// Tells what is left out; nil for nothing.
  let remark: String?

  /// Ids up to so many columns stand beside what belongs to them.
  private static let roomForIds = 14

  /// - Parameters:
  ///   - table: as it is where there is room.
  ///   - width: in columns; nil where lines may be as long as they are.
  ///   - ids: the column with what people copy. It is never cut: where there is too little room it
  ///     comes last, and what is too long for it stands on a line of its own below.
  ///   - steps: what is done, until the table fits, in this order.
  init(_ table: TextTable, width: Int?, ids: Int? = nil, steps: [Step]) {
    let lines = table.lines
    guard let width, lines.contains(where: { DisplayWidth.columns(of: $0) > width }) else {
      self.lines = lines
      remark = nil
      return
    }
    let columns = FittedColumns(table, ids: ids)
    // Longer ids go below before anything is left out.
    let gentle = steps.filter { if case .leaveOut = $0 { false } else { true } }
    let beside = columns.fitted(to: width, roomForIds: .max, by: ids == nil ? steps : gentle)
    let fitted =
      ids == nil || beside.width <= width
      ? beside : columns.fitted(to: width, roomForIds: Self.roomForIds, by: steps)
    self.lines = fitted.lines(within: width)
    remark =
      fitted.leftOut.isEmpty
      ? nil
      : "Shown where there is more room: \(fitted.leftOut.joined(separator: ", "))"
  }
}
