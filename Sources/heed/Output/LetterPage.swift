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
  /// - Parameter folder: where the page is to lie.
  /// - Returns: where the page lies.
  /// - Throws: `WorkspaceError` when there is no browser or no room for the page.
  @discardableResult
  func show(in folder: ShownFolder) throws -> String {
    let file = try folder.write(html, as: name)
    try Browser.open(file)
    return file.path
  }
}
