import Foundation
import HeedCore

/// The rules and templates of a workspace as they were in a revision of its git repository.
struct GitRevision {
  /// As the person gave it, such as `HEAD~1`.
  let name: String
  /// The first digits of the commit's hash.
  let shortHash: String
  let files: WorkspaceFiles

  /// The most bytes of all files together.
  private static let sizeLimit = 64_000_000

  /// Reads a revision; nothing is checked out, and the repository is left as it is.
  ///
  /// - Parameters:
  ///   - name: anything that git takes for a commit; never taken for an option.
  ///   - folder: the workspace, which may lie deep in the repository.
  /// - Throws: `GitError`.
  init(_ name: String, of folder: String) throws {
    let git = GitCommand(folder: folder)
    let prefix = try git.run(["rev-parse", "--show-prefix"])
    guard prefix.status == 0 else {
      throw GitError.noRepository(folder, detail: prefix.complaint)
    }
    self.name = name
    let commit = try Self.commit(name, git)
    shortHash = String(commit.prefix(9))
    let path = String(decoding: prefix.bytes, as: UTF8.self).trimmingSuffix("\n")
    let entries = try Self.entries(of: commit, under: path, git)
    files = WorkspaceFiles(ofWorkspace: try Self.files(entries, git))
    guard files["rules/heed.yml"] != nil else { throw GitError.noRules(in: name) }
  }

  private static func commit(_ name: String, _ git: GitCommand) throws -> String {
    // No name of a revision begins with a hyphen, and no option could do any good here.
    guard !name.isEmpty, !name.hasPrefix("-"), !name.contains("\0") else {
      throw GitError.unknownRevision(name)
    }
    let output = try git.run(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    let hash = String(decoding: output.bytes, as: UTF8.self).trimmingSuffix("\n")
    guard output.status == 0, !hash.isEmpty, hash.allSatisfy(\.isHexDigit) else {
      throw GitError.unknownRevision(name)
    }
    return hash
  }

  private struct Entry {
    /// Relative to the workspace.
    let path: String
    let object: String
    let size: Int
  }

  /// The files of the workspace in a commit, as `git ls-tree` lists them.
  private static func entries(
    of commit: String, under prefix: String, _ git: GitCommand
  ) throws -> [Entry] {
    let output = try git.run([
      "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", "\(prefix)rules/",
      "\(prefix)templates/",
    ])
    guard output.status == 0 else { throw GitError.failed("ls-tree", detail: output.complaint) }
    return output.bytes.split(separator: 0).compactMap { entry(Data($0), prefix: prefix) }
  }

  /// One line: `100644 blob HASH    SIZE<tab>PATH`; nil for links and what configures nothing.
  private static func entry(_ line: Data, prefix: String) -> Entry? {
    let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
    guard parts.count == 2, parts[1].hasPrefix(prefix) else { return nil }
    let facts = parts[0].split(separator: " ")
    let path = String(parts[1].dropFirst(prefix.count))
    guard facts.count == 4, facts[0].hasPrefix("100"), facts[1] == "blob",
      let size = Int(facts[3]),
      Workspace.isConfiguration(path)
        || Workspace.isEnclosure(path) && size <= WorkspaceFiles.enclosureLimit
    else { return nil }
    return Entry(path: path, object: String(facts[2]), size: size)
  }

  private static func files(
    _ entries: [Entry], _ git: GitCommand
  ) throws -> [String: [UInt8]] {
    guard entries.reduce(0, { $0 + $1.size }) <= sizeLimit else {
      throw GitError.tooLarge(sizeLimit)
    }
    let request = entries.map { $0.object + "\n" }.joined()
    let output = try git.run(["cat-file", "--batch"], input: Data(request.utf8))
    guard output.status == 0 else { throw GitError.failed("cat-file", detail: output.complaint) }
    var contents: [String: [UInt8]] = [:]
    var rest = output.bytes[...]
    for entry in entries {
      // `HASH blob SIZE`, a line end, the bytes, a line end.
      guard let lineEnd = rest.firstIndex(of: 0x0A) else { break }
      let start = rest.index(after: lineEnd)
      guard rest.endIndex - start > entry.size else { break }
      contents[entry.path] = Array(rest[start..<start + entry.size])
      rest = rest[(start + entry.size + 1)...]
    }
    guard contents.count == entries.count else {
      throw GitError.failed("cat-file", detail: "an object is missing")
    }
    return contents
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
