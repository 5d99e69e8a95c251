import Liquid

extension Lexer {
  /// The tokens of a text; nil after a mistake, which is in `diagnostics`.
  static func tokens(
    in text: String, named file: String, into diagnostics: inout Diagnostics
  ) -> [Token]? {
    do throws(TemplateErrors) {
      return try tokens(in: text, named: file)
    } catch {
      error.errors.forEach { diagnostics.add(Diagnostic($0)) }
      return nil
    }
  }
}
