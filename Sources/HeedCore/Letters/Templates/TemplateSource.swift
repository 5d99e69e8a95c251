import Liquid
import LocatedYAML

/// A template file cut into its front matter and its body, with every place kept.
struct TemplateSource {
  let subject: [Token]
  let preheader: [Token]
  /// How long a person takes to see the letter out, in minutes; nil when the file does not say.
  let minutes: Int?
  let audience: LetterAudience
  /// The paths of the files that go with the letter.
  let attachments: [(text: String, mark: YAMLMark)]
  /// Where the file says that the letter advertises; nil for one that does not.
  let advertises: YAMLMark?
  let body: [Token]

  private static let shape = Shape([
    .required("subject", .text, "What the letter is about."),
    .optional("preheader", .text, "The line that mail programs show beside the subject."),
    .optional(
      "minutes", .whole(0...1440), "How long a person takes to see such a letter out."),
    .optional(
      "audience", .word(LetterAudience.self),
      "Who reads it: customers, or colleagues who are told about cases."),
    .optional(
      "advertises", .truth, "Whether the letter is advertising, which people can unsubscribe from."),
    .optional(
      "attachments", .oneOrMore(.matching(.path)), "Files in templates/ that go with the letter."),
  ])

  /// Nil after a mistake, which is in `diagnostics`.
  init?(_ bytes: [UInt8], file: String, into diagnostics: inout Diagnostics) {
    guard let text = TextFile.text(bytes, file: file, into: &diagnostics) else { return nil }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first.map(Self.isFence) == true,
      let end = lines.dropFirst().firstIndex(where: Self.isFence)
    else {
      diagnostics.error(
        "no-front-matter", at: YAMLMark(file: file, line: 1, column: 1),
        "a letter begins with its subject between two lines of three hyphens",
        help: "write  ---  then  subject: ...  then  ---  above the letter")
      return nil
    }
    // A blank line takes the place of the first fence, so that every line keeps its number.
    let front = [""] + lines[1..<end]
    guard
      let fields = Self.fields(front.joined(separator: "\n"), file: file, into: &diagnostics),
      let subject = fields["subject"],
      let subjectTokens = Self.tokens(of: subject, into: &diagnostics),
      let body = Lexer.tokens(
        in: lines[(end + 1)...].joined(separator: "\n"),
        at: Position(file: file, line: end + 2), into: &diagnostics)
    else { return nil }
    self.subject = subjectTokens
    preheader =
      fields["preheader"].flatMap { Self.tokens(of: $0, into: &diagnostics) } ?? []
    minutes = fields.whole("minutes", in: 0...1440, into: &diagnostics)
    audience =
      fields.choice("audience", of: LetterAudience.self, into: &diagnostics) ?? .customers
    let advertises = fields["advertises"]
    self.advertises =
      advertises?.truth("'advertises'", into: &diagnostics) == true ? advertises?.mark : nil
    attachments = fields["attachments"]?.texts("'attachments'", into: &diagnostics) ?? []
    self.body = body
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  private static func fields(
    _ text: String, file: String, into diagnostics: inout Diagnostics
  ) -> MappingReader? {
    do throws(YAMLError) {
      guard let root = try YAMLDocument.parse(Array(text.utf8), file: file) else {
        diagnostics.error(
          "missing-key", at: YAMLMark(file: file, line: 1, column: 1), "the letter has no subject",
          help: "write  subject: ...  between the lines of hyphens")
        return nil
      }
      return MappingReader(root, subject: "a letter", shape: shape, into: &diagnostics)
    } catch {
      diagnostics.error("yaml-syntax", at: error.mark, error.message, help: error.help)
      return nil
    }
  }

  /// The tokens of a value of the front matter, placed where the value stands.
  private static func tokens(
    of node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> [Token]? {
    guard let text = node.text("this line", into: &diagnostics) else { return nil }
    let quote = node.plainScalar == nil ? 1 : 0
    let value = text.drop(while: \.isWhitespace)
    let space = text.unicodeScalars.count - value.unicodeScalars.count
    let start = Position(
      file: node.mark.file, line: node.mark.line, column: node.mark.column + quote + space)
    return Lexer.tokens(in: value, at: start, into: &diagnostics)?.map { token in
      var token = token
      token.encoding = LetterEncodings.head
      return token
    }
  }
}

extension Diagnostic {
  /// A mistake in the template language.
  init(_ error: TemplateError) {
    self.init(
      "template", at: SourceLocation(error.position), error.message,
      help: error.suggestion.map { "did you mean '\($0)'?" })
  }
}

extension SourceLocation {
  init(_ position: Position) {
    self.init(file: position.file, line: position.line, column: position.column)
  }
}
