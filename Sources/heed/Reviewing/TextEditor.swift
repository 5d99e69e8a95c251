import Foundation
import HeedWorkspace

/// The person's own editor: `VISUAL`, `EDITOR`, or one that most machines have.
struct TextEditor {
  /// Where a text lies while it is edited; it stays there until it is removed.
  let file: URL
  private let folder: ShownFolder

  /// - Parameters:
  ///   - text: what is to be edited.
  ///   - name: of its file, such as `r-1.txt`.
  ///   - folder: where that is to lie.
  /// - Throws: `WorkspaceError.unwritable` when there is no room.
  init(_ text: String, name: String, in folder: ShownFolder) throws(WorkspaceError) {
    self.folder = folder
    file = try folder.write(text, as: name)
  }

  /// Lets the person edit the text as it is now, and waits for the end.
  ///
  /// - Returns: the text as saved.
  /// - Throws: `EditorFailure`.
  func edit() throws(EditorFailure) -> String {
    try run()
    guard let data = try? Data(contentsOf: file), let saved = String(bytes: data, encoding: .utf8)
    else { throw EditorFailure(file: file.path, reason: "what was saved is not text in UTF-8") }
    return saved
  }

  /// Removes the file, once its text is kept elsewhere.
  func discard() {
    folder.discard(file)
  }

  /// One that most machines have.
  private static let usualEditor =
    #"if command -v nano >/dev/null; then exec nano "$1"; else exec vi "$1"; fi"#

  private func run() throws(EditorFailure) {
    let environment = ProcessInfo.processInfo.environment
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    let command = named.first { !$0.allSatisfy(\.isWhitespace) }
    guard command != nil || isatty(STDIN_FILENO) == 1 else {
      throw EditorFailure(
        file: file.path, reason: "there is no terminal to edit in; set EDITOR to your editor")
    }
    // The variable may hold arguments, which the shell takes apart as other programs have it do.
    let words = command.map { $0 + #" "$1""# } ?? Self.usualEditor
    let status = ForegroundProgram.run("/bin/sh", ["-c", words, "heed", file.path])
    guard status == 0 else {
      throw EditorFailure(
        file: file.path,
        reason: "'\(command ?? "the editor")' ended with code \(status); set EDITOR to your editor")
    }
  }
}

/// Why an edited text was not used; it is where it was edited.
struct EditorFailure: Error {
  let file: String
  let reason: String
}
