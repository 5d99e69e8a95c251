import LocatedYAML

/// Where a file says what.
struct FilePlaces {
  private let root: YAMLNode?
  private let path: String

  init(_ files: WorkspaceFiles, _ path: String) {
    self.path = path
    var ignored = Diagnostics()
    root = files.yaml(path, into: &ignored)
  }

  /// The place of a key, by the keys around it; that of the nearest one there is.
  func place(_ keys: String...) -> SourceLocation {
    var node = root
    var mark = YAMLMark(file: path, line: 1, column: 1)
    for key in keys {
      guard let entry = node?.mapping?.first(where: { $0.key == key }) else { break }
      mark = entry.keyMark
      node = entry.value
    }
    return SourceLocation(mark)
  }
}
