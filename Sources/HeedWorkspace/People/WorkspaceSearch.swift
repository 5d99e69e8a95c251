import Foundation

/// Looks through the files of the workspace, to say honestly what is left of a person.
struct WorkspaceSearch {
  /// What was found, by paths in the workspace.
  struct Result {
    /// The files in which the person's address stands.
    fileprivate(set) var files: [String] = []
    /// Files and folders that could not be looked into, so that nobody knows.
    fileprivate(set) var unreadable: [String] = []
  }

  /// The workspace's folder.
  private let root: String
  /// Further files and folders, to which links may lead out of that folder.
  private let others: [String]
  private let person: PersonAddress

  /// - Parameters:
  ///   - workspace: whose folder is looked through; what git keeps is not.
  ///   - others: the paths of files and folders that belong to it, wherever links lead to.
  ///   - person: who is looked for.
  init(_ workspace: Workspace, others: [String], person: PersonAddress) {
    root = workspace.root
    self.others = others.filter { !Self.isInside($0, workspace.root) }
    self.person = person
  }

  /// A larger file is looked at in pieces that overlap by so much.
  private static let overlap = 1024
  private static let pieceLength = 1 << 22

  /// Looks through all of it.
  func run() -> Result {
    var result = Result()
    var rest = [root] + others
    while let path = rest.popLast() {
      do {
        switch try kind(of: path) {
        case S_IFDIR where (path as NSString).lastPathComponent == ".git": break
        case S_IFDIR:
          let names = try FileManager.default.contentsOfDirectory(atPath: path)
          rest += names.map { "\(path)/\($0)" }
        case S_IFREG: if try isIn(path) { result.files.append(shown(path)) }
        default: break
        }
      } catch {
        result.unreadable.append(shown(path))
      }
    }
    result.files.sort()
    result.unreadable.sort()
    return result
  }

  /// Nil for what is not there or not to be looked into; a link is the file that it leads to, or the
  /// folder that was named.
  private func kind(of path: String) throws -> mode_t? {
    let kind = try Self.kind(of: path) { lstat($0, &$1) }
    guard kind == S_IFLNK else { return kind }
    let target = try Self.kind(of: path) { stat($0, &$1) }
    return target == S_IFDIR && !others.contains(path) ? nil : target
  }

  private static func kind(
    of path: String, _ look: (String, inout stat) -> Int32
  ) throws -> mode_t? {
    var status = stat()
    guard look(path, &status) != 0 else { return status.st_mode & S_IFMT }
    if errno == ENOENT { return nil }
    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
  }

  private static func isInside(_ path: String, _ root: String) -> Bool {
    let (path, root) = (resolved(path), resolved(root))
    return path == root || path.hasPrefix(root == "/" ? root : root + "/")
  }

  private static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  private func isIn(_ path: String) throws -> Bool {
    if person.isIn(Array(shown(path).utf8)) { return true }
    if path.hasSuffix(".eml") {
      return MailText(Array(try Data(contentsOf: URL(filePath: path)))).contains(person)
    }
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    var rest: [UInt8] = []
    while let piece = try file.read(upToCount: Self.pieceLength), !piece.isEmpty {
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
