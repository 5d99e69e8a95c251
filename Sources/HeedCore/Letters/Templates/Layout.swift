import Liquid
import Markdown

/// `templates/layout.html`: the page around the HTML part of every letter.
package struct Layout: Sendable {
  /// The tokens before and after `{{ content }}`, each output with its place.
  private let before: [Token]
  private let after: [Token]
  /// What the page shows and every letter therefore carries.
  let pictures: [LayoutPicture]

  /// - Returns: nil after a mistake, which is in `diagnostics`.
  init?(
    _ bytes: [UInt8], file: String, files: WorkspaceFiles, into diagnostics: inout Diagnostics
  ) {
    guard let text = TextFile.text(bytes, file: file, into: &diagnostics),
      let tokens = Lexer.tokens(in: text, named: file, into: &diagnostics)
    else { return nil }
    guard let content = tokens.firstIndex(where: { $0.printed == "content" }) else {
      diagnostics.add(
        Diagnostic(
          "no-content", at: SourceLocation(file: file, line: 1, column: 1),
          "the layout has no place for the letter", help: "write  {{ content }}  where it goes"))
      return nil
    }
    let reader = PictureReader(text, file: file, files: files)
    diagnostics.add(reader.diagnostics)
    pictures = reader.pictures
    var scanner = HTMLPlaceScanner()
    var placed: [Token] = []
    for token in tokens {
      switch token.kind {
      case .text:
        scanner.read(token.text)
        let text = pictures.reduce(token.text) { $1.named(in: $0) }
        var token = token
        token.text = text
        token.isRaw = true
        placed.append(token)
      case .tag where token.printed == nil:
        guard scanner.place == .htmlText else {
          diagnostics.add(
            Diagnostic(
              "unsafe-place", at: SourceLocation(token.position),
              "a tag can't stand inside an element's < and >, as it would hide where values stand",
              help: "put it around whole elements"))
          return nil
        }
        placed.append(token)
      case .tag, .output:
        guard let place = scanner.place else {
          diagnostics.add(
            Diagnostic(
              "unsafe-place", at: SourceLocation(token.position),
              "a value can't stand here: it could become part of the page itself",
              help: "put it between elements, or into lang, dir, title, alt, class, id, href or src"
            ))
          return nil
        }
        var token = token
        token.encoding = LetterEncodings.index(of: place)
        placed.append(token)
        scanner.readValue()
      }
    }
    before = Array(placed[..<content])
    after = Array(placed[(content + 1)...])
  }

  /// The tokens of a whole page with a letter in it.
  func tokens(around letter: [Token]) -> [Token] {
    before + letter + after
  }
}
