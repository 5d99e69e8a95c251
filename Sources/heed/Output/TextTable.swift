import HeedCore
import Markdown

/// Columns of text lined up by display width, so that Chinese lines up too.
struct TextTable {
  enum Alignment {
    case left, right
  }

  var header: [String] = []
  let rows: [[String]]
  let alignment: [Alignment]

  /// The lines, without spaces at their ends.
  var lines: [String] {
    let all = header.isEmpty ? rows : [header] + rows
    var cells: [Cell] = []
    cells.reserveCapacity(all.count * alignment.count)
    var widths = [Int](repeating: 0, count: all.lazy.map(\.count).max() ?? 0)
    for row in all {
      for (column, text) in row.enumerated() {
        let cell = Cell(text)
        widths[column] = max(widths[column], cell.width)
        cells.append(cell)
      }
    }
    var rest = cells[...]
    return all.map { row in
      defer { rest = rest.dropFirst(row.count) }
      return line(rest.prefix(row.count), widths)
    }
  }

  private func line(_ row: ArraySlice<Cell>, _ widths: [Int]) -> String {
    let blank = UInt8(ascii: " ")
    var line: [UInt8] = []
    line.reserveCapacity(widths.reduce(0) { $0 + $1 + 2 })
    for (column, cell) in zip(widths.indices, row) {
      let space = repeatElement(blank, count: widths[column] - cell.width)
      if column > 0 { line.append(contentsOf: [blank, blank]) }
      if alignment[column] == .right { line.append(contentsOf: space) }
      line.append(contentsOf: cell.text.utf8)
      if alignment[column] == .left { line.append(contentsOf: space) }
    }
    let end = line.lastIndex { $0 != blank }.map { $0 + 1 } ?? 0
    return String(decoding: line[..<end], as: UTF8.self)
  }

  /// A text on one line, measured once.
  private struct Cell {
    let text: String
    let width: Int

    init(_ text: String) {
      let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      self.text = isPlain ? text : text.onOneLine
      width = isPlain ? text.utf8.count : DisplayWidth.columns(of: self.text)
    }
  }

  /// A text cut to fit into a table.
  static func shortened(_ text: String, to limit: Int = 60) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return text
    }
    let line = text.onOneLine
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  /// A length of time, such as `0.4 s`.
  static func seconds(_ seconds: Double) -> String {
    "\((seconds * 10).rounded() / 10) s"
  }
}

extension String {
  /// The text with a space for each line break and nothing that a terminal would act on.
  var onOneLine: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: " ")
      .printable
  }
}
