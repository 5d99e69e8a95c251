import HeedCore

/// The text of every file that decisions and letters depend on, as one, and its fingerprint.
struct RulesText: Sendable {
  let text: String
  /// SHA-256 in hexadecimal digits.
  let hash: String

  init(_ files: WorkspaceFiles) {
    var text = ""
    for (path, bytes) in files.sorted {
      text += "=== \(path)\n" + String(decoding: bytes, as: UTF8.self)
    }
    self.text = text
    hash = Digest(Array(text.utf8)).hexadecimal()
  }
}
