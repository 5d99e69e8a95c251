/// The file of a letter as it is looked through for wording: its lines, with what Liquid puts there
/// taken out.
struct LetterFile {
  /// A line, or a part of one, with the place where it begins.
  struct Line {
    /// With `printed` in place of each printed value, and spaces in place of tags.
    let text: [Unicode.Scalar]
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
    _ source: String, path: String, name: String, language: String, audience: LetterAudience
  ) {
    self.path = path
    self.name = name
    self.language = language
    self.audience = audience
    let lines = Self.withoutLiquid(Array(source.unicodeScalars))
      .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let fences = lines.indices.filter { lines[$0].starts(with: "---".unicodeScalars) }
    let end = fences.count > 1 ? fences[1] : 0
    subject = Self.value(of: "subject:", in: lines[..<end])
    preheader = Self.value(of: "preheader:", in: lines[..<end])
    body = lines.indices.dropFirst(end + 1).map {
      Line(text: lines[$0], number: $0 + 1, column: 1)
    }
  }

  func location(_ line: Line, offset: Int = 0) -> SourceLocation {
    SourceLocation(file: path, line: line.number, column: line.column + offset)
  }

  /// The value of a key of the front matter, on the line of the key.
  private static func value(of key: String, in lines: ArraySlice<[Unicode.Scalar]>) -> [Line] {
    lines.indices.filter { lines[$0].starts(with: key.unicodeScalars) }.map { index in
      let skipped = key.unicodeScalars.count
      let rest = lines[index].dropFirst(skipped)
      let space = rest.prefix { $0.properties.isWhitespace || $0 == "'" || $0 == "\"" }.count
      return Line(
        text: Array(rest.dropFirst(space)), number: index + 1, column: skipped + space + 1)
    }
  }

  /// The source with every tag and output blanked out, scalar by scalar, so that places stay.
  private static func withoutLiquid(_ source: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result = source
    var index = 0
    while index + 1 < source.count {
      let opens = source[index] == "{" && (source[index + 1] == "{" || source[index + 1] == "%")
      guard opens else {
        index += 1
        continue
      }
      let closing: [Unicode.Scalar] = [source[index + 1] == "{" ? "}" : "%", "}"]
      var end = index + 2
      while end < source.count, !source[end...].starts(with: closing) { end += 1 }
      end = min(end + 2, source.count)
      let filler: Unicode.Scalar = closing[0] == "}" ? printed : " "
      for place in index..<end where source[place] != "\n" { result[place] = filler }
      index = end
    }
    return result
  }
}
