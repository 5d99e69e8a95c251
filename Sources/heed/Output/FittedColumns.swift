import HeedCore
import Markdown

/// The columns of a table while they give way.
struct FittedColumns {
  private struct Column {
    /// Where it stands in the whole table.
    let number: Int
    let alignment: TextTable.Alignment
    var title: String?
    var cells: [String]
    var width = 0
    var isFilled = false
  }

  private var columns: [Column]
  /// What people copy, last in each row.
  private var ids: Column?
  private let count: Int
  private var omitted: [Column] = []

  /// - Parameters:
  ///   - table: all of it.
  ///   - ids: the number of the column that is never cut.
  init(_ table: TextTable, ids: Int?) {
    columns = table.alignment.enumerated().map { number, alignment in
      let cells = table.rows.map { $0.indices.contains(number) ? $0[number].onOneLine : "" }
      return Column(
        number: number, alignment: alignment,
        title: table.header.isEmpty ? nil : table.header[number], cells: cells)
    }
    for index in columns.indices { columns[index].width = Self.widest(columns[index]) }
    count = table.rows.count
    self.ids = ids.map { columns.remove(at: $0) }
  }

  /// The titles of what was left out.
  var leftOut: [String] {
    omitted.sorted { $0.number < $1.number }.compactMap(\.title).filter { !$0.isEmpty }
  }

  /// So many columns of the terminal it takes, but for ids that stand below.
  var width: Int {
    let widths = columns.map(\.width) + (ids.map { [$0.width] } ?? [])
    return widths.reduce(0, +) + max(0, widths.count - 1) * 2
  }

  /// The columns after as many steps as it takes.
  ///
  /// - Parameters:
  ///   - limit: so many columns of the terminal there are.
  ///   - roomForIds: longer ids stand below.
  ///   - steps: what may be done, in its order.
  /// - Returns: what fits, if anything does.
  func fitted(to limit: Int, roomForIds: Int, by steps: [FittedTable.Step]) -> FittedColumns {
    var fitted = self
    if let ids { fitted.ids?.width = Self.widest(ids, within: roomForIds) }
    for step in steps where fitted.width > limit { fitted.take(step, limit: limit) }
    for step in steps { fitted.widen(step, limit: limit) }
    return fitted
  }

  private mutating func take(_ step: FittedTable.Step, limit: Int) {
    switch step {
    case .reword(let number, let title, let wording):
      change(number) { column in
        column.title = column.title.map { _ in title }
        column.cells = column.cells.map(wording)
        column.width = Self.widest(column)
      }
    case .cut(let number, let least): narrow(number, to: least, limit: limit)
    case .fill(let number, let least):
      narrow(number, to: least, limit: limit)
      change(number) { $0.isFilled = true }
    case .leaveOut(let number):
      guard let index = columns.firstIndex(where: { $0.number == number }) else { return }
      omitted.append(columns.remove(at: index))
    }
  }

  private mutating func narrow(_ number: Int, to least: Int, limit: Int) {
    let excess = width - limit
    change(number) { $0.width = min($0.width, max(least, $0.width - excess)) }
  }

  /// Gives a column back what it need not have given, as others were left out after it was cut.
  private mutating func widen(_ step: FittedTable.Step, limit: Int) {
    switch step {
    case .reword, .leaveOut: break
    case .cut(let number, _), .fill(let number, _):
      let spare = max(0, limit - width)
      change(number) { $0.width = min(max($0.width, Self.widest($0)), $0.width + spare) }
    }
  }

  private mutating func change(_ number: Int, _ change: (inout Column) -> Void) {
    guard let index = columns.firstIndex(where: { $0.number == number }) else { return }
    change(&columns[index])
  }

  private static func widest(_ column: Column, within room: Int = .max) -> Int {
    (column.cells + (column.title.map { [$0] } ?? [])).map { DisplayWidth.columns(of: $0) }
      .filter { $0 <= room }.max() ?? 0
  }

  /// The rows under their titles; what stands below its row ends within `limit` if it can.
  func lines(within limit: Int) -> [String] {
    let hasTitles = columns.contains { $0.title != nil }
    let titles = hasTitles ? row(columns.map { $0.title ?? "" }, ids?.title, within: limit) : []
    return titles
      + (0..<count).flatMap { number in
        row(columns.map { $0.cells[number] }, ids?.cells[number], within: limit)
      }
  }

  private func row(_ cells: [String], _ id: String?, within limit: Int) -> [String] {
    let texts = zip(columns, cells).map { column, cell in
      column.isFilled
        ? WrappedText(cell, width: column.width).lines : [cell.cut(toColumns: column.width)]
    }
    let lines = (0..<max(1, texts.map(\.count).max() ?? 0)).map { number in
      zip(columns, texts).map { column, lines in
        Self.aligned(number < lines.count ? lines[number] : "", column)
      }.joined(separator: "  ")
    }
    return (id.map { Self.lines(lines, id: $0, of: ids?.width ?? 0, within: limit) } ?? lines)
      .map(\.trimmedEnd)
  }

  /// The lines of a row with what is copied behind the first, or else below the last, as far to the
  /// right as its column or as it can.
  private static func lines(
    _ lines: [String], id: String, of width: Int, within limit: Int
  ) -> [String] {
    let columns = DisplayWidth.columns(of: id)
    let start = DisplayWidth.columns(of: lines[0]) + 2
    if columns <= width { return ["\(lines[0])  \(id)"] + lines.dropFirst() }
    let blanks = max(4, min(start, limit - columns))
    return lines + [String(repeating: " ", count: blanks) + id]
  }

  private static func aligned(_ text: String, _ column: Column) -> String {
    guard column.alignment == .right else { return text.padding(to: column.width) }
    let blanks = column.width - DisplayWidth.columns(of: text)
    return String(repeating: " ", count: max(0, blanks)) + text
  }
}
