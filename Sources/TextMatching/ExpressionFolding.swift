/// Folds a regular expression as texts are folded, leaving its syntax alone.
///
/// ASCII stays as it is, for the library ignores its case. Other characters become what they become
/// in a text; where that is ASCII punctuation, it is escaped, so that a full-width bracket stays a
/// character to look for.
struct ExpressionFolding {
  private var output = String.UnicodeScalarView()
  private var isEscaped = false
  private var isQuoted = false
  /// Where the characters of the class that is open begin; nil outside of classes.
  private var classStart: Int?

  static func fold(_ expression: String) throws(PatternRefusal) -> String {
    var folding = ExpressionFolding()
    for scalar in composed(expression) {
      try folding.append(scalar)
    }
    return String(folding.output)
  }

  /// The expression's scalars, each accent joined to the letter before it.
  private static func composed(_ expression: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in expression.unicodeScalars {
      if Composition.isMark(scalar.value), let base = scalars.last,
        let joined = Composition.of(Folding.simpleCaseFolding(base.value), scalar.value),
        let joined = Unicode.Scalar(joined)
      {
        scalars[scalars.count - 1] = joined
      } else {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  private mutating func append(_ scalar: Unicode.Scalar) throws(PatternRefusal) {
    if scalar.isASCII {
      appendSyntax(scalar)
    } else {
      try appendFolded(scalar)
    }
  }

  /// Copies an ASCII character, following where classes, escapes and quotations begin and end.
  private mutating func appendSyntax(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\0":
      output.append(contentsOf: (isEscaped ? "x00" : #"\x00"#).unicodeScalars)
    case "\t", "\n", "\u{B}", "\u{C}", "\r":
      output.append(" ")
    default:
      output.append(scalar)
    }
    if isEscaped {
      isEscaped = false
      if scalar == "Q" { isQuoted = true }
      if scalar == "E" { isQuoted = false }
      return
    }
    switch scalar {
    case "\\": isEscaped = true
    case "[" where !isQuoted && classStart == nil: classStart = output.count
    case "]" where !isQuoted && !isFirstInClass: classStart = nil
    default: break
    }
  }

  /// A `]` that comes first in its class, or after `^`, is a character of the class.
  private var isFirstInClass: Bool {
    guard let classStart else { return false }
    let inside = output.dropFirst(classStart).dropLast()
    return inside.isEmpty || inside.elementsEqual("^".unicodeScalars)
  }

  private mutating func appendFolded(_ scalar: Unicode.Scalar) throws(PatternRefusal) {
    if isEscaped {
      // An escape before such a character has no meaning.
      output.removeLast()
      isEscaped = false
    }
    switch Folding.of(scalar.value) {
    case .scalar(let value):
      guard let folded = Unicode.Scalar(value) else { return }
      let isPunctuation = folded.isASCII && !Script.isWordCharacter(value)
      if isPunctuation && !isQuoted { output.append("\\") }
      output.append(folded)
    case .space:
      output.append(contentsOf: (isQuoted ? " " : #"\x20"#).unicodeScalars)
    case .nothing:
      break
    case .doubleS where classStart != nil:
      throw PatternRefusal("ß counts as ss, which can't stand in [...]", help: "write (ß|x)")
    case .doubleS:
      output.append(contentsOf: (isQuoted ? "ss" : "(?:ss)").unicodeScalars)
    }
  }
}
