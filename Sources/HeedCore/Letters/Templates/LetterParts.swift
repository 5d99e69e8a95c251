import Liquid
import Markdown

/// The body of a letter, converted once: the tokens of its HTML part and of its text part.
struct LetterParts {
  let html: [Token]
  let text: [Token]

  /// - Returns: nil after a mistake, which is in `diagnostics`.
  init?(_ body: [Token], file: String, into diagnostics: inout Diagnostics) {
    let parts = body.map { token in
      MarkdownPart(
        Self.content(of: token), line: token.position.line,
        source: token.kind == .text ? nil : token.text)
    }
    do throws(MarkdownProblems) {
      let document = try MarkdownDocument(parts)
      html = Self.tokens(document.html, body, file: file)
      text = Self.tokens(document.text, body, file: file)
    } catch {
      for problem in error.problems {
        let location = SourceLocation(file: file, line: problem.line, column: 1)
        diagnostics.add(
          Diagnostic("markdown", at: location, problem.message, help: problem.help))
      }
      return nil
    }
  }

  private static func content(of token: Token) -> MarkdownPart.Content {
    if token.kind == .text { return .text(token.text) }
    return token.printed == nil ? .tag(role(of: token.tagName ?? "")) : .output
  }

  private static func role(of tag: String) -> TagRole {
    switch tag {
    case "if", "unless", "case", "capture": .opensCondition
    case "for": .opensLoop
    case "elsif", "else", "when": .branches
    case _ where tag.hasPrefix("end"): .closes
    default: .standsAlone
    }
  }

  private static func tokens(_ pieces: [Piece], _ body: [Token], file: String) -> [Token] {
    var position = Position(file: file)
    return pieces.map { piece in
      switch piece {
      case .literal(let text):
        return Token(.text, text, at: position, isRaw: true)
      case .value(let index, let place):
        var token = body[index]
        token.encoding = LetterEncodings.index(of: place)
        position = token.position
        return token
      case .tag(let index):
        position = body[index].position
        return body[index]
      }
    }
  }
}
