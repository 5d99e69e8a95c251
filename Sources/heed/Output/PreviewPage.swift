import Foundation
import HeedCore
import HeedWorkspace

/// Letters as one page of HTML, their languages side by side; it needs no other file.
///
/// Each letter stands in a frame of its own that runs no script, as a mail program would show it.
struct PreviewPage {
  let html: String

  init(_ sheets: [LetterSheet], _ configuration: Configuration) {
    let title =
      sheets.count == 1
      ? sheets[0].template : "\(sheets.count) letters of \(configuration.settings.company)"
    html = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title.escapedForHTML)</title>
      <style>
      \(PreviewPageStyle.css)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title.escapedForHTML)</h1>
      \(PreviewPageStyle.modes)
      \(Self.contents(sheets))
      </header>
      <main>
      \(sheets.map(Self.section).joined(separator: "\n"))
      </main>
      <script>
      \(PreviewPageStyle.script)
      </script>
      </body>
      </html>

      """
  }

  /// Writes the page.
  ///
  /// - Parameter path: the file; nil for a new one among the temporary files.
  /// - Returns: the file.
  /// - Throws: `WorkspaceError.unwritable`.
  func write(to path: String?) throws -> URL {
    let file = path.map { URL(filePath: $0) } ?? Self.temporaryFile
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(html.utf8).write(to: file, options: .atomic)
    } catch {
      throw WorkspaceError.unwritable(
        file.path, reason: (error as NSError).localizedDescription)
    }
    return file
  }

  private static var temporaryFile: URL {
    FileManager.default.temporaryDirectory
      .appending(path: "heed-preview-\(UUID().uuidString)/preview.html")
  }

  private static func contents(_ sheets: [LetterSheet]) -> String {
    guard sheets.count > 1 else { return "" }
    let links = sheets.map { sheet in
      let name = sheet.template.escapedForHTML
      return "<a href=\"#\(name)\">\(name)</a>"
    }
    return "<nav>\(links.joined(separator: "\n"))</nav>"
  }

  private static func section(_ sheet: LetterSheet) -> String {
    let name = sheet.template.escapedForHTML
    let notes = sheet.remarks.map { "<p class=\"note\">\($0.escapedForHTML)</p>" }
    return """
      <section id="\(name)">
      <h2>\(name)</h2>
      \(notes.joined())
      <div class="letters">
      \(sheet.letters.map { PreviewCard($0).html }.joined(separator: "\n"))
      </div>
      </section>
      """
  }
}
