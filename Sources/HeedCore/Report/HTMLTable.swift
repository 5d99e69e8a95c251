/// A table of a page; its cells are escaped.
struct HTMLTable {
  struct Row {
    let cells: [String]

    init(_ cells: [String]) {
      self.cells = cells
    }
  }

  let html: String

  /// - Parameters:
  ///   - header: what stands over the columns.
  ///   - rows: the cells.
  ///   - first: the first column of numbers.
  ///   - last: the last column of numbers; the last of all when it is left out.
  init(header: [String], rows: [Row], numbersFrom first: Int, numbersTo last: Int? = nil) {
    let numbers = first...max(first, last ?? header.count - 1)
    func line(_ cells: [String], _ tag: String) -> String {
      let cells = cells.enumerated().map { column, cell in
        let kind = numbers.contains(column) ? " class=\"number\"" : ""
        return "<\(tag)\(kind)>\(cell.html)</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let lines = [line(header, "th")] + rows.map { line($0.cells, "td") }
    html = "<div class=\"wide\"><table>\n\(lines.joined(separator: "\n"))\n</table></div>"
  }
}
