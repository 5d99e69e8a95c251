import HeedCore
import HeedLedger

/// The text of every file that decisions and letters depend on, and its fingerprint.
struct RulesText: Sendable {
  /// In the order of their paths.
  private let files: [(path: String, bytes: [UInt8])]
  /// SHA-256 of all files, each after a line `=== PATH`, in hexadecimal digits.
  let hash: String

  /// Whether a file is not kept: the list of whom not to write to, which is no rule, grows from day to
  /// day, and must not keep in the history whoever is erased from it; and what travels with letters,
  /// which may be large.
  private static func isLeftOut(_ path: String) -> Bool {
    path == "rules/do-not-contact.txt" || Workspace.isEnclosure(path)
  }

  /// What is kept of a file: of codes to give away, which are worth money, only that there are such.
  private static func kept(_ bytes: [UInt8], of path: String) -> [UInt8] {
    path.hasPrefix("rules/offers/") ? [] : bytes
  }

  /// The files that are not kept, for reading what is kept beside them.
  static func leftOut(of files: WorkspaceFiles) -> [String: [UInt8]] {
    let leftOut = files.sorted.filter { isLeftOut($0.path) }
    return Dictionary(
      leftOut.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  init(_ files: WorkspaceFiles) {
    self.files = files.sorted.filter { !Self.isLeftOut($0.path) }
      .map { ($0.path, Self.kept($0.bytes, of: $0.path)) }
    var text: [UInt8] = []
    for (path, bytes) in self.files {
      text += Array("=== \(path)\n".utf8)
      text += bytes
    }
    hash = Digest(text).hexadecimal()
  }

  /// The files as the ledger keeps them.
  var snapshot: RulesSnapshot {
    RulesSnapshot(
      hash: hash,
      files: files.map { path, bytes in
        RulesSnapshot.File(path: path, hash: Digest(bytes).hexadecimal(), content: bytes)
      })
  }
}
