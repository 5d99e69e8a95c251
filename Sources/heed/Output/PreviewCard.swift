import HeedCore
import HeedWorkspace

/// A letter in one language on a page of previews.
struct PreviewCard {
  let html: String

  init(_ letter: ShownLetter) {
    let preview = letter.preview
    let language = preview.language.escapedForHTML
    html = """
      <article>
      <h3>\(language)<span>\(preview.file.escapedForHTML)</span></h3>
      \(Self.rows(Self.head(letter)))
      \(Self.held(preview))
      \(Self.frame(preview))
      \(Self.details("Plain text", preview.text.map { Self.plain($0, language: language) }))
      \(Self.details("Values", Self.values(letter)))
      \(Self.details("Headers", Self.headers(preview)))
      </article>
      """
  }

  private static func head(_ letter: ShownLetter) -> [(String, String)] {
    let preview = letter.preview
    let seen = ["From", "To"]
    var rows = preview.header.filter { seen.contains($0.name) }.map { ($0.name, $0.value) }
    if let subject = preview.subject { rows.append(("Subject", subject)) }
    if let preheader = preview.preheader { rows.append(("Preheader", preheader)) }
    if !preview.attachments.isEmpty {
      rows.append(("Attached", preview.attachments.joined(separator: ", ")))
    }
    rows.append(("For", letter.kind.words))
    return rows
  }

  private static func held(_ preview: LetterPreview) -> String {
    guard let reason = preview.holdReason else { return "" }
    return """
      <p class="held"><strong>This letter would be held:</strong> \(reason.message.escapedForHTML).
      <span>\(reason.help.escapedForHTML).</span></p>
      """
  }

  private static func frame(_ preview: LetterPreview) -> String {
    guard let html = preview.page else { return "" }
    let title = "The letter in \(preview.language)".escapedForHTML
    return """
      <iframe title="\(title)" sandbox="allow-same-origin" srcdoc="\(html.escapedForHTML)"></iframe>
      """
  }

  private static func plain(_ text: String, language: String) -> String {
    "<pre lang=\"\(language)\">\(text.escapedForHTML)</pre>"
  }

  private static func headers(_ preview: LetterPreview) -> String? {
    preview.header.isEmpty ? nil : rows(preview.header.map { ($0.name, $0.value) })
  }

  private static func values(_ letter: ShownLetter) -> String {
    let rows = letter.preview.values.map { value in
      let kind = value.text == nil ? " class=\"nothing\"" : ""
      let origin = value.origin(isExample: letter.kind.isExample)
      return """
        <tr><th scope="row">\(value.name.escapedForHTML)</th>\
        <td\(kind)>\(value.shown.escapedForHTML)</td><td>\(origin.escapedForHTML)</td></tr>
        """
    }
    return "<table>\n\(rows.joined(separator: "\n"))\n</table>"
  }

  private static func rows(_ rows: [(String, String)]) -> String {
    let lines = rows.map { name, value in
      "<dt>\(name.escapedForHTML)</dt><dd>\(value.escapedForHTML)</dd>"
    }
    return "<dl>\n\(lines.joined(separator: "\n"))\n</dl>"
  }

  private static func details(_ title: String, _ content: String?) -> String {
    content.map { "<details><summary>\(title)</summary>\n\($0)\n</details>" } ?? ""
  }
}
