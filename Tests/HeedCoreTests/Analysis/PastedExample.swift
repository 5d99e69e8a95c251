import Testing

@testable import HeedCore

/// A piece of a file, with the file's name in a comment on top, as pages show it.
struct PastedExample {
  private let path: String
  private let lines: [Substring]

  init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.first)
    #expect(first.hasPrefix("# "), "the first line must name the file")
    path = String(first.dropFirst(2))
    self.lines = Array(lines.dropFirst())
  }

  /// The files with the piece in its place: a rule becomes the first, a group of keys takes the
  /// place of the same group, and anything else the place of the file.
  func pasted(into files: WorkspaceFiles) throws -> WorkspaceFiles {
    var contents = Dictionary(uniqueKeysWithValues: files.sorted.map { ($0.path, $0.bytes) })
    let old = contents[path].map { String(decoding: $0, as: UTF8.self) } ?? ""
    contents[path] = Array(text(in: old).utf8)
    return WorkspaceFiles(contents)
  }

  private func text(in old: String) -> String {
    let new = lines.joined(separator: "\n")
    if lines.first?.hasPrefix("- ") == true {
      let rules = lines.map { "  \($0)\n" }.joined()
      return old.replacing("rules:\n", with: "rules:\n\(rules)", maxReplacements: 1)
    }
    guard path.hasSuffix(".yml"), !path.hasPrefix("rules/tests/"), !path.hasPrefix("rules/sources/")
    else { return new }
    var kept = old.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      guard let key = line.prefix(while: { $0 != ":" }).first, key.isLetter else { continue }
      kept = Self.without(line.prefix { $0 != ":" } + ":", in: kept)
    }
    return kept.joined(separator: "\n") + "\n" + new
  }

  /// The lines without a key and what stands under it.
  private static func without(_ key: some StringProtocol, in lines: [Substring]) -> [Substring] {
    var isInside = false
    return lines.filter { line in
      if let first = line.first, !first.isWhitespace { isInside = line.hasPrefix(key) }
      return !isInside
    }
  }
}
