import HeedCore

/// The kinds of rules files for people: the name of each, and the files it is for.
struct SchemaTable {
  private let kinds: [RulesFileKind]

  init(_ kinds: [RulesFileKind]) {
    self.kinds = kinds
  }

  var text: String {
    let table = TextTable(
      rows: kinds.map { [$0.rawValue, $0.files, $0.title] }, alignment: [.left, .left, .left])
    return table.lines.joined(separator: "\n")
  }
}
