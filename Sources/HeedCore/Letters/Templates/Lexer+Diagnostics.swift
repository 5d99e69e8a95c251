import Liquid

extension Lexer {
  /// The tokens of a text; nil after a mistake, which is in `diagnostics`.
  static func tokens(
    in text: String, named file: String, into diagnostics: inout Diagnostics
  ) -> [Token]? {
    tokens(in: text, at: Position(file: file), into: &diagnostics)
  }

  /// The tokens of a part of a file that begins at `start`; nil after a mistake, which is in
  /// `diagnostics`.
  static func tokens(
    in text: some StringProtocol, at start: Position, into diagnostics: inout Diagnostics
  ) -> [Token]? {
    do throws(TemplateErrors) {
      return try tokens(in: String(text), at: start)
    } catch {
      error.errors.forEach { diagnostics.add(Diagnostic($0)) }
      return nil
    }
  }
}
