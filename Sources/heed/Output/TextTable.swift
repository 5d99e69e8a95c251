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
    let all = (header.isEmpty ? rows : [header] + rows).map { $0.map(\.onOneLine) }
    let widths = (0..<(all.map(\.count).max() ?? 0)).map { column in
      all.compactMap { column < $0.count ? DisplayWidth.columns(of: $0[column]) : nil }.max() ?? 0
    }
    return all.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(
          repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        return alignment[column] == .left ? cell + space : space + cell
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// A text cut to fit into a table.
  static func shortened(_ text: String, to limit: Int = 60) -> String {
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
