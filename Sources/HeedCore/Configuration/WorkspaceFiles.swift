import LocatedYAML
import TextMatching

/// A place where compiled patterns outlive the program.
package typealias PatternCache = TextMatching.PatternCache

/// The files of a workspace that configure it, by path relative to its folder.
package struct WorkspaceFiles: Sendable {
  private var contents: [String: [UInt8]]
  /// Where compiled patterns are kept between runs of the program; nil for nowhere.
  package var cache: (any PatternCache)?

  /// The most bytes of a file that travels with letters.
  package static let enclosureLimit = AttachmentReader.sizeLimit

  package init(_ contents: [String: [UInt8]]) {
    self.contents = contents
  }

  /// The same files, and those of others that are missing among them.
  package func completed(by others: [String: [UInt8]]) -> WorkspaceFiles {
    var files = self
    files.contents.merge(others) { own, _ in own }
    return files
  }

  package subscript(path: String) -> [UInt8]? {
    contents[path]
  }

  /// The file's text, for showing a line of it; nil when there is no such file.
  package func text(_ path: String) -> String? {
    contents[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files in a folder and the folders in it, in the order of their names.
  package func paths(in folder: String, suffix: String) -> [String] {
    contents.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.sorted()
  }

  /// Every path with its bytes, in the order of the paths.
  package var sorted: [(path: String, bytes: [UInt8])] {
    contents.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The root of a YAML file; nil after a mistake in its syntax, and for one that holds nothing.
  func yaml(_ path: String, into diagnostics: inout Diagnostics) -> YAMLNode? {
    guard let bytes = contents[path] else { return nil }
    do throws(YAMLError) {
      return try YAMLDocument.parse(bytes, file: path)
    } catch {
      diagnostics.error("yaml-syntax", at: error.mark, error.message, help: error.help)
      return nil
    }
  }

  /// The root of a YAML file that must be there and hold something.
  func requiredYAML(_ path: String, into diagnostics: inout Diagnostics) -> YAMLNode? {
    guard contents[path] != nil else {
      diagnostics.add(
        Diagnostic(
          "missing-file", "there is no \(path)",
          help: "'heed init' writes a workspace with every file it needs"))
      return nil
    }
    let errors = diagnostics.all.count
    let root = yaml(path, into: &diagnostics)
    if root == nil, diagnostics.all.count == errors {
      diagnostics.error(
        "empty-file", at: YAMLMark(file: path, line: 1, column: 1), "this file holds nothing")
    }
    return root
  }
}
