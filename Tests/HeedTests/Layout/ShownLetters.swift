import Foundation

/// The HTML of every shipped letter, as `heed preview` gives it.
enum ShownLetters {
  /// Every letter for its example, and some for a customer who writes without a break.
  static func pages() throws -> [LayoutProbe.Page] {
    let workspace = try Workspace()
    let endless = "Look: https://x.example/" + String(repeating: "a", count: 200)
    try workspace.write(
      PlainExport(
        .init(
          id: "r-1", score: "1", comment: endless, firstName: String(repeating: "W", count: 60)),
        .init(id: "r-2", score: "1", comment: "", language: "zh-Hans")
      ).text, to: "new.csv")
    var sheets = try JSONValue(workspace.heed("preview", "--all", "--format", "json").output)
      .elements
    for row in 1...2 {
      let outcome = try workspace.heed(
        "preview", "detractor-recovery", "--response", "new.csv:\(row)", "--format", "json")
      sheets.append(try JSONValue(outcome.output))
    }
    return sheets.flatMap { sheet in
      (sheet["letters"]?.elements ?? []).compactMap { letter in
        letter["html"]?.text.map { html in
          let name = sheet["template"]?.text ?? ""
          return LayoutProbe.Page(
            name: "\(name)/\(letter["language"]?.text ?? "")", html: html,
            isEndless: html.contains(endless))
        }
      }
    }
  }
}
