import JSONLines

/// The cells of one record, by column; reused from record to record.
struct RowCells {
  private(set) var cells: [CellBytes?] = []
  /// Further items of lists, each with its column.
  private(set) var furtherItems: [(column: Int, cell: CellBytes)] = []

  /// The cell of a column; nil when the record has none or it is blank.
  subscript(column: Int) -> CellBytes? {
    guard column < cells.count, let cell = cells[column], !cell.isBlank else { return nil }
    return cell
  }

  /// The text of a column; the items of a list are joined with commas.
  func text(_ column: Int) -> String? {
    guard let first = self[column]?.text else { return nil }
    if furtherItems.isEmpty { return first }
    return ([first] + items(column)).joined(separator: ", ")
  }

  /// The items of a list after the first.
  func items(_ column: Int) -> [String] {
    furtherItems.filter { $0.column == column }.map(\.cell.text)
  }

  /// Takes the cells of a CSV record.
  ///
  /// - Parameters:
  ///   - cells: Where they lie.
  ///   - bytes: The bytes of the chunk.
  mutating func read(
    _ cells: ArraySlice<RecordChunk.Cell>, of bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.cells.removeAll(keepingCapacity: true)
    for cell in cells {
      let content = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
      self.cells.append(CellBytes(content, hasDoubledQuotes: cell.hasDoubledQuotes))
    }
  }

  /// Takes the members of an object that are columns.
  ///
  /// - Throws: `UnreadableCell` when a member occurs twice.
  mutating func read(
    _ members: [JSONMember], paths: MemberPaths
  ) throws(UnreadableCell) {
    cells.removeAll(keepingCapacity: true)
    furtherItems.removeAll(keepingCapacity: true)
    cells.append(contentsOf: repeatElement(nil, count: paths.count))
    var expected = 0
    for member in members {
      guard let column = paths.column(of: member.path, expected: expected) else { continue }
      expected = column + 1
      let cell = CellBytes(
        member.kind == .null ? UnsafeBufferPointer(start: nil, count: 0) : member.text)
      if cells[column] == nil {
        cells[column] = cell
      } else if member.isItem {
        furtherItems.append((column, cell))
      } else {
        throw UnreadableCell(
          "\"\(String(decoding: member.path, as: UTF8.self))\" occurs twice in it")
      }
    }
  }

  /// Whether nothing but blank cells is there.
  var isBlank: Bool {
    cells.allSatisfy { $0?.isBlank ?? true }
  }
}

/// The paths of JSON members that are columns of a response.
struct MemberPaths: Sendable {
  private let paths: [[UInt8]]

  init(_ paths: [String]) {
    self.paths = paths.map { Array($0.utf8) }
  }

  var count: Int { paths.count }

  /// The column of a path; nil when it is none.
  ///
  /// - Parameters:
  ///   - path: The names that lead to a member, joined with dots.
  ///   - expected: The column tried first; members mostly come in the same order.
  /// - Returns: A column from 0.
  func column(of path: UnsafeBufferPointer<UInt8>, expected: Int) -> Int? {
    if expected < paths.count, paths[expected].elementsEqual(path) { return expected }
    return paths.firstIndex { $0.elementsEqual(path) }
  }
}
