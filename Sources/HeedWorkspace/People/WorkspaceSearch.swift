import Foundation

/// Looks through the files of the workspace, to say honestly what is left of a person.
struct WorkspaceSearch {
  /// The workspace's folder.
  let root: String
  let person: PersonAddress

  /// A larger file is looked at in pieces that overlap by so much.
  private static let overlap = 1024
  private static let pieceLength = 1 << 22

  /// The files in which the person's address stands, by their paths in the workspace; what git keeps is
  /// not looked at.
  func files() -> [String] {
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    var found: [String] = []
    for case let path as String in paths {
      if path == ".git" || path.hasSuffix("/.git") {
        paths.skipDescendants()
      } else if paths.fileAttributes?[.type] as? FileAttributeType == .typeRegular,
        isIn(path)
      {
        found.append(path)
      }
    }
    return found.sorted()
  }

  private func isIn(_ path: String) -> Bool {
    if person.isIn(Array(path.utf8)) { return true }
    if path.hasSuffix(".eml"), let mail = FileManager.default.contents(atPath: "\(root)/\(path)") {
      return MailText(Array(mail)).contains(person)
    }
    guard let file = FileHandle(forReadingAtPath: "\(root)/\(path)") else { return false }
    defer { try? file.close() }
    var rest: [UInt8] = []
    while let piece = try? file.read(upToCount: Self.pieceLength), !piece.isEmpty {
      let bytes = rest + piece
      if person.isIn(bytes) || isInWideLetters(bytes) { return true }
      rest = Array(bytes.suffix(Self.overlap))
    }
    return false
  }

  /// Whether an address of ASCII stands in bytes that may be UTF-16, as spreadsheets save it.
  private func isInWideLetters(_ bytes: [UInt8]) -> Bool {
    bytes.contains(0) && person.isIn(bytes.filter { $0 != 0 })
  }
}
