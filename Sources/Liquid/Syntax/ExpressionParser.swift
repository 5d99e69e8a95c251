/// Reads the expressions of one output or tag.
struct ExpressionParser {
  private let lexemes: [Lexeme]
  private var index = 0
  private var depth = 0
  /// How deep brackets and ranges may stand in each other.
  private static let maximumDepth = 32
  /// The filters that can follow a value.
  let filters: FilterTable

  init(_ markup: Markup, filters: FilterTable) throws(SyntaxError) {
    self.filters = filters
    lexemes = try Lexeme.all(in: markup.bytes, markup.range)
  }

  /// The lexeme that is read next; the last is always `.end`.
  var next: Lexeme { lexemes[min(index, lexemes.count - 1)] }

  /// The lexeme after the next.
  var following: Lexeme { lexemes[min(index + 1, lexemes.count - 1)] }

  /// Where the lexeme read last ends, in bytes of the token's text.
  var end: Int { index > 0 ? lexemes[index - 1].range.upperBound : next.range.lowerBound }

  var isAtEnd: Bool { next.kind == .end }

  mutating func advance() {
    index += 1
  }

  /// Goes past a sign, if it is next.
  mutating func skip(_ symbol: String) -> Bool {
    guard next.kind == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  /// Goes past a word, if it is next.
  mutating func skip(word: String) -> Bool {
    guard next.kind == .identifier(word) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ symbol: String) throws(SyntaxError) {
    guard skip(symbol) else { throw unexpected("\(symbol) is missing here") }
  }

  func expectEnd() throws(SyntaxError) {
    guard isAtEnd else { throw unexpected("This can't stand here") }
  }

  /// An error at the next lexeme.
  func unexpected(_ message: String) -> SyntaxError {
    let found =
      switch next.kind {
      case .identifier(let name): ": \(name)."
      case .number(let value): ": \(value.text)."
      case .string(let string): ": '\(string)'."
      case .symbol(let symbol): ": \(symbol)"
      case .end: "."
      }
    return SyntaxError(message + found, at: next.range.lowerBound)
  }

  /// The name of a variable to be set.
  mutating func name(_ purpose: String, mayEndInQuestionMark: Bool = false)
    throws(SyntaxError) -> String
  {
    guard case .identifier(let name) = next.kind, mayEndInQuestionMark || !name.hasSuffix("?")
    else { throw unexpected("The name of \(purpose) is missing here") }
    index += 1
    return name
  }

  mutating func expression() throws(SyntaxError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw SyntaxError("Brackets are nested too deeply here.", at: next.range.lowerBound)
    }
    let start = next
    switch start.kind {
    case .string(let string):
      index += 1
      return .literal(.string(string))
    case .number(let value):
      index += 1
      return .literal(value)
    case .symbol("("): return try range()
    case .symbol("["):
      index += 1
      let name = try expression()
      try expect("]")
      if case .literal(.string(let name)) = name {
        return .variable(try reference(.name(name), from: start))
      }
      return .variable(try reference(.computed(name), from: start))
    case .identifier(let name):
      index += 1
      if let literal = Self.literals[name], ![.symbol("."), .symbol("[")].contains(next.kind) {
        return .literal(literal)
      }
      return .variable(try reference(.name(name), from: start))
    default: throw unexpected("A value is missing here")
    }
  }

  private static let literals: [String: Value] = [
    "nil": .nil, "null": .nil, "true": true, "false": false, "empty": .empty, "blank": .blank,
  ]

  private mutating func range() throws(SyntaxError) -> Expression {
    try expect("(")
    let from = try expression()
    try expect("..")
    let through = try expression()
    try expect(")")
    return .range(from: from, through: through)
  }

  private mutating func reference(
    _ root: Reference.Root, from start: Lexeme
  ) throws(SyntaxError) -> Reference {
    var segments: [Reference.Segment] = []
    while true {
      if skip("[") {
        let key = try expression()
        try expect("]")
        if case .literal(.string(let key)) = key {
          segments.append(.key(key))
        } else {
          segments.append(.computed(key))
        }
      } else if skip(".") {
        guard case .identifier(let key) = next.kind else {
          throw unexpected("A name is missing after the dot")
        }
        index += 1
        segments.append(.key(key))
      } else {
        return Reference(root: root, segments: segments, offset: start.range.lowerBound)
      }
    }
  }
}
