import Liquid

/// The file of a letter as it is looked through for wording: what it says by itself, line by line.
struct LetterFile {
  /// A line, or a part of one, with the place where it begins.
  struct Line {
    /// With `printed` in place of each printed value, and spaces in place of tags and comments.
    fileprivate(set) var text: [Unicode.Scalar]
    let number: Int
    /// Counted from 1, in characters.
    let column: Int
  }

  /// What stands where a value is printed.
  static let printed: Unicode.Scalar = "\u{FFFC}"

  let path: String
  let name: String
  let language: String
  let audience: LetterAudience
  let subject: [Line]
  let preheader: [Line]
  let body: [Line]

  var all: [Line] { subject + preheader + body }
  var isChinese: Bool { Language.parents(of: language).last == "zh" }

  init(
    _ source: TemplateSource, path: String, name: String, language: String,
    audience: LetterAudience
  ) {
    self.path = path
    self.name = name
    self.language = language
    self.audience = audience
    subject = Self.lines(of: source.subject)
    preheader = Self.lines(of: source.preheader)
    body = Self.lines(of: source.body)
  }

  /// The letters of a workspace in every language that they are written in.
  static func all(_ configuration: Configuration, _ files: WorkspaceFiles) -> [LetterFile] {
    let templates = configuration.templates
    return templates.names.flatMap { name in
      templates.languages(of: name).compactMap { language in
        let path = "templates/\(name)/\(language).md"
        var known = Diagnostics()
        guard let bytes = files[path],
          let source = TemplateSource(bytes, file: path, into: &known),
          let audience = templates.audience(of: name)
        else { return nil }
        return LetterFile(source, path: path, name: name, language: language, audience: audience)
      }
    }
  }

  func location(_ line: Line, offset: Int = 0) -> SourceLocation {
    SourceLocation(file: path, line: line.number, column: line.column + offset)
  }

  private static func lines(of tokens: [Token]) -> [Line] {
    var lines: [Line] = []
    for token in tokens {
      let parts = text(of: token).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, text) in parts.enumerated() {
        let number = token.position.line + index
        let column = index == 0 ? token.position.column : 1
        guard let last = lines.last, last.number == number else {
          lines.append(Line(text: Array(text), number: number, column: column))
          continue
        }
        let gap = max(0, column - last.column - last.text.count)
        lines[lines.count - 1].text += Array(repeating: " ", count: gap) + text
      }
    }
    return lines
  }

  /// As many characters as a token has, so that places stay.
  private static func text(of token: Token) -> [Unicode.Scalar] {
    guard token.kind != .text else { return Array(token.text.unicodeScalars) }
    let filler = token.printed == nil ? " " : printed
    return token.text.unicodeScalars.map { $0 == "\n" ? $0 : filler }
  }
}
