/// Cuts the text of a template into tokens.
public struct Lexer {
  private let bytes: [UInt8]
  private var index = 0
  /// How far `position` has come.
  private var counted = 0
  private var position: Position
  /// Where the last `}` stands: nothing that opens after it is closed.
  private let lastEnd: Int
  private var trimsNextText = false
  private(set) var tokens: [Token] = []
  private(set) var errors: [TemplateError] = []

  /// Cuts `source` into tokens.
  ///
  /// - Parameters:
  ///   - source: the text of a template.
  ///   - name: what positions call it, usually its path.
  /// - Returns: the tokens, in order.
  /// - Throws: all outputs, tags, comments and `raw` blocks that are not closed.
  public static func tokens(
    in source: String, named name: String
  ) throws(TemplateErrors) -> [Token] {
    try tokens(in: source, at: Position(file: name))
  }

  /// Cuts a part of a file into tokens.
  ///
  /// - Parameters:
  ///   - source: the text of a template.
  ///   - start: where its first character stands.
  /// - Returns: the tokens, in order.
  /// - Throws: all outputs, tags, comments and `raw` blocks that are not closed.
  public static func tokens(
    in source: String, at start: Position
  ) throws(TemplateErrors) -> [Token] {
    var lexer = Lexer(source, at: start)
    lexer.run()
    guard lexer.errors.isEmpty else { throw TemplateErrors(lexer.errors) }
    return lexer.tokens
  }

  init(_ source: String, at start: Position) {
    bytes = Array(source.utf8)
    lastEnd = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    position = start
  }

  mutating func run() {
    while index < bytes.count {
      guard let open = opening(in: index..<bytes.count) else {
        return addText(index..<bytes.count)
      }
      let trims = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "-")
      addText(index..<open, trimsEnd: trims)
      index = open
      if bytes[open + 1] == UInt8(ascii: "{") { readOutput() } else { readTag() }
    }
  }

  private mutating func readOutput() {
    let start = index
    guard let end = closing(UInt8(ascii: "}"), from: start) else {
      return fail(at: start, "This output is not closed: }} is missing.")
    }
    add(.output, start..<end)
    close(end)
  }

  private mutating func readTag() {
    let start = index
    guard let end = closing(UInt8(ascii: "%"), from: start) else {
      return fail(at: start, "This tag is not closed: %} is missing.")
    }
    let place = place(of: start)
    let tag = Token(.tag, String(decoding: bytes[start..<end], as: UTF8.self), at: place)
    close(end)
    switch tag.tagName {
    case "raw": readRaw(tag)
    case "comment": skipComment(tag)
    case "" where isLineComment(tag): checkLines(of: tag)
    default: tokens.append(tag)
    }
  }

  /// Goes on after an output or a tag that ends at `end`.
  private mutating func close(_ end: Int) {
    trimsNextText = bytes[end - 3] == UInt8(ascii: "-")
    index = end
  }

  private mutating func readRaw(_ tag: Token) {
    let markup = Markup(token: tag)
    if markup.range.contains(where: { !markup.bytes[$0].isWhitespace }) {
      errors.append(TemplateError("The tag raw takes nothing after its name.", at: tag.position))
    }
    guard let end = endTag("endraw", from: index) else {
      return failBlock(tag)
    }
    if !(index..<end.lowerBound).isEmpty {
      let text = String(decoding: bytes[index..<end.lowerBound], as: UTF8.self)
      tokens.append(Token(.text, text, at: place(of: index), isRaw: true))
    }
    close(end.upperBound)
  }

  /// Skips to the end of a comment; comments nest, and in one `raw` hides what it holds.
  private mutating func skipComment(_ tag: Token) {
    var depth = 1
    while depth > 0 {
      guard let open = find(UInt8(ascii: "{"), UInt8(ascii: "%"), from: index),
        let end = find(UInt8(ascii: "%"), UInt8(ascii: "}"), from: open + 2)
      else { return failBlock(tag) }
      let text = String(decoding: bytes[open..<end + 2], as: UTF8.self)
      close(end + 2)
      switch Token(.tag, text, at: tag.position).tagName {
      case "comment": depth += 1
      case "endcomment": depth -= 1
      case "raw":
        guard let end = endTag("endraw", from: index) else { return failBlock(tag) }
        close(end.upperBound)
      default: break
      }
    }
  }

  private func isLineComment(_ tag: Token) -> Bool {
    let markup = Markup(token: tag)
    return markup.range.first.map { markup.bytes[$0] == UInt8(ascii: "#") } ?? false
  }

  private mutating func checkLines(of tag: Token) {
    let markup = Markup(token: tag)
    let lines = markup.bytes[markup.range].split(separator: UInt8(ascii: "\n"))
    for line in lines {
      guard let first = line.first(where: { !$0.isWhitespace }) else { continue }
      guard first != UInt8(ascii: "#") else { continue }
      let message = "Each line of a # comment must begin with #."
      return errors.append(TemplateError(message, at: tag.position))
    }
  }
}

extension Lexer {
  private mutating func addText(_ range: Range<Int>, trimsEnd: Bool = false) {
    var range = range
    if trimsNextText {
      range = (range.first { !bytes[$0].isWhitespace } ?? range.upperBound)..<range.upperBound
    }
    if trimsEnd {
      let end = range.last { !bytes[$0].isWhitespace }.map { $0 + 1 } ?? range.lowerBound
      range = range.lowerBound..<end
    }
    trimsNextText = false
    if !range.isEmpty { add(.text, range) }
    index = max(index, range.upperBound)
  }

  private mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    tokens.append(Token(kind, text, at: place(of: range.lowerBound)))
  }

  /// The place of a byte; bytes are asked for in order.
  private mutating func place(of offset: Int) -> Position {
    if offset > counted {
      position.advance(over: bytes[counted..<offset])
      counted = offset
    }
    return position
  }

  /// Reports braces without an end and goes on after them.
  private mutating func fail(at start: Int, _ message: String) {
    errors.append(TemplateError(message, at: place(of: start)))
    index = start + 2
  }

  private mutating func failBlock(_ tag: Token) {
    let name = tag.tagName ?? ""
    errors.append(
      TemplateError("{% \(name) %} is never closed: add {% end\(name) %}.", at: tag.position))
    index = bytes.count
  }

  /// The first `{{` or `{%`.
  private func opening(in range: Range<Int>) -> Int? {
    range.dropLast().first {
      bytes[$0] == UInt8(ascii: "{")
        && (bytes[$0 + 1] == UInt8(ascii: "{") || bytes[$0 + 1] == UInt8(ascii: "%"))
    }
  }

  /// The end of the output or tag that begins at `start`, after its `}}` or `%}`.
  ///
  /// Braces that open before, other than in quotes, show that the end was forgotten.
  private func closing(_ mark: UInt8, from start: Int) -> Int? {
    let brace = UInt8(ascii: "}")
    var quote: UInt8?
    var cursor = start + 2
    guard start < lastEnd else { return nil }
    let isComment = mark != brace && find(UInt8(ascii: "#"), from: start + 2) != nil
    while cursor + 1 < bytes.count {
      let byte = bytes[cursor]
      if byte == mark, bytes[cursor + 1] == brace { return cursor + 2 }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if quote == nil, !isComment, opening(in: cursor..<cursor + 2) != nil {
        return nil
      }
      cursor += 1
    }
    return nil
  }

  /// The first byte of markup that is not white space or a hyphen, if it is `byte`.
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var cursor = start
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "-") { cursor += 1 }
    while cursor < bytes.count, bytes[cursor].isWhitespace { cursor += 1 }
    return cursor < bytes.count && bytes[cursor] == byte ? cursor : nil
  }

  private func find(_ first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    (start..<max(start, bytes.count - 1)).first { bytes[$0] == first && bytes[$0 + 1] == second }
  }

  /// The range of the first tag `name` at or after `start`.
  private func endTag(_ name: String, from start: Int) -> Range<Int>? {
    var cursor = start
    while let open = find(UInt8(ascii: "{"), UInt8(ascii: "%"), from: cursor) {
      if let word = find(name.utf8.first ?? 0, from: open + 2),
        bytes[word...].starts(with: name.utf8)
      {
        var end = word + name.utf8.count
        while end < bytes.count, bytes[end].isWhitespace { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        if bytes[end...].starts(with: "%}".utf8) { return open..<end + 2 }
      }
      cursor = open + 1
    }
    return nil
  }
}
