/// Reads tokens into nodes and collects what is wrong with them.
struct TemplateParser {
  private let tokens: [Token]
  private var index = 0
  /// The blocks that are open, the outermost first.
  private var open: [Block] = []
  /// Whether reading stopped because tags are nested too deeply.
  private var isAborted = false
  private let options: Template.Options
  private let filters: FilterTable
  private(set) var errors: [TemplateError] = []

  /// A tag that has an end.
  private struct Block {
    let markup: Markup
    let ends: [String]
  }

  var isStrict: Bool { options.isStrict }

  init(_ tokens: [Token], options: Template.Options) {
    self.tokens = tokens
    self.options = options
    filters = FilterTable(options.filters)
  }

  mutating func template() -> Body {
    nodes()
  }

  /// Reads up to one of the tags `ends`, which is returned with what comes before it.
  ///
  /// An end that is missing is reported, and nil returned in its place.
  mutating func body(of markup: Markup, until ends: [String]) -> (Body, end: Markup?) {
    guard open.count < options.limits.nesting else {
      report("Tags are nested more than \(options.limits.nesting) deep.", at: markup)
      isAborted = true
      index = tokens.count
      return (Body(), nil)
    }
    open.append(Block(markup: markup, ends: ends))
    let body = nodes()
    open.removeLast()
    if index < tokens.count {
      let end = Markup(token: tokens[index])
      if ends.contains(end.tagName) {
        index += 1
        return (body, end)
      }
    }
    if !isAborted {
      let name = markup.tagName
      report("{% \(name) %} is never closed: add {% end\(name) %}.", at: markup)
    }
    return (body, nil)
  }

  /// Reads up to the end of a block that is open.
  private mutating func nodes() -> Body {
    var body = Body()
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .text: body.nodes.append(.text(token.text, isRaw: token.isRaw))
      case .output: body.nodes.append(output(Markup(token: token)))
      case .tag:
        let markup = Markup(token: token)
        if open.contains(where: { $0.ends.contains(markup.tagName) }) { return body }
        index += 1
        if let node = tag(markup) { body.nodes.append(node) }
        continue
      }
      index += 1
    }
    return body
  }

  private mutating func tag(_ markup: Markup) -> Node? {
    switch markup.tagName {
    case "if", "unless": branches(markup)
    case "case": selection(markup)
    case "for": loop(markup)
    case "assign": assignment(markup)
    case "capture": capture(markup)
    case "render": render(markup)
    case "echo": output(markup)
    case "break": exit(.break, markup)
    case "continue": exit(.continue, markup)
    default: unknown(markup)
    }
  }

  private mutating func exit(_ exit: Node.Exit, _ markup: Markup) -> Node {
    _ = attempt(markup) { parser throws(SyntaxError) in try parser.expectEnd() }
    return .exit(exit, markup)
  }

  private mutating func unknown(_ markup: Markup) -> Node? {
    let error = UnknownTag(markup.tagName)
    errors.append(
      TemplateError(
        error.message, at: markup.position(at: markup.nameOffset), suggestion: error.suggestion))
    return nil
  }

  mutating func report(_ message: String, at markup: Markup) {
    errors.append(TemplateError(message, at: markup.token.position))
  }

  mutating func report(_ error: SyntaxError, in markup: Markup) {
    errors.append(
      TemplateError(
        error.message, at: markup.position(at: error.offset), suggestion: error.suggestion))
  }

  /// Reads what a tag or output holds; nil, with the error reported, if it can't be read.
  mutating func attempt<Result>(
    _ markup: Markup, _ read: (inout ExpressionParser) throws(SyntaxError) -> Result
  ) -> Result? {
    do throws(SyntaxError) {
      guard markup.bytes.count <= options.limits.markupSize else {
        throw SyntaxError("This is longer than \(options.limits.markupSize) bytes.", at: 0)
      }
      var parser = try ExpressionParser(markup, filters: filters)
      return try read(&parser)
    } catch {
      report(error, in: markup)
      return nil
    }
  }
}
