import Foundation
import HeedWorkspace

/// A letter as the page that its customer sees.
struct LetterPage {
  /// A letter in plain text only is shown as such.
  let html: String
  private let name: String

  init(_ reviewed: ReviewedLetter) {
    let content = reviewed.content
    html =
      content.html
        ?? """
        <!DOCTYPE html>
        <meta charset="utf-8">
        <title>\(content.subject.escapedForHTML)</title>
        <pre style="white-space:pre-wrap">\(content.text.escapedForHTML)</pre>
        """
    name = reviewed.letter.file.replacing(".eml", with: ".html")
  }

  /// Shows the page in the browser.
  ///
  /// - Returns: where the page lies.
  /// - Throws: `WorkspaceError` when there is no browser or no room for the page.
  @discardableResult
  func show() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "heed-review-\(UUID().uuidString)")
    let file = folder.appending(path: name)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(html.utf8).write(to: file, options: .atomic)
    } catch {
      throw WorkspaceError.unwritable(file.path, reason: (error as NSError).localizedDescription)
    }
    try Browser.open(file)
    return file.path
  }
}
