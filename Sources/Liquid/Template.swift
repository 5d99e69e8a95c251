/// A template, read and checked once, that can be rendered any number of times.
public struct Template: Sendable {
  let program: Program

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - source: the text of the template.
  ///   - name: what positions call it, usually its path.
  ///   - encodings: what `Token.encoding` counts into; tokens made from text have none, but the
  ///     tokens of partials may.
  ///   - options: how strict to be, and the limits.
  ///   - partials: gives what `{% render 'name' %}` asks for; nil where there is no such partial.
  /// - Throws: everything that is wrong with the template and its partials.
  public init(
    _ source: String, named name: String = "template", encodings: [Encoding] = [],
    options: Options = Options(), partials: (String) -> Partial? = { _ in nil }
  ) throws(TemplateErrors) {
    var lexer = Lexer(source, at: Position(file: name))
    lexer.run()
    try self.init(
      lexer.tokens, errors: lexer.errors, named: name, encodings: encodings, options: options,
      partials: partials)
  }

  /// Makes a template of tokens that were cut, and perhaps rearranged, before.
  ///
  /// - Parameters:
  ///   - tokens: the tokens, each with the place it came from and the encoding of its values.
  ///   - name: the name of the template, for partials that render themselves.
  ///   - encodings: what `Token.encoding` counts into.
  ///   - options: how strict to be, and the limits.
  ///   - partials: gives what `{% render 'name' %}` asks for; nil where there is no such partial.
  /// - Throws: everything that is wrong with the template and its partials.
  public init(
    tokens: [Token], named name: String = "template", encodings: [Encoding] = [],
    options: Options = Options(), partials: (String) -> Partial? = { _ in nil }
  ) throws(TemplateErrors) {
    try self.init(
      tokens, errors: [], named: name, encodings: encodings, options: options,
      partials: partials)
  }

  private init(
    _ tokens: [Token], errors: [TemplateError], named name: String, encodings: [Encoding],
    options: Options, partials: (String) -> Partial?
  ) throws(TemplateErrors) {
    var parser = TemplateParser(tokens, options: options)
    let body = parser.template()
    let found = errors + parser.errors
    let result = withoutActuallyEscaping(partials) { partials in
      var compiler = Compiler(encodings: encodings, options: options, partials: partials)
      compiler.compile(body, named: name)
      return compiler.finish(found)
    }
    program = try result.get()
  }

  /// The names that the template and its partials read and don't set themselves.
  ///
  /// Each stands once, in the order of first reading; `render` takes a value for each.
  public var globals: [String] { program.globals }

  /// The names of all filters, in alphabetical order.
  public static var filters: [String] { Filter.all.keys.sorted() }

  /// Every place where the template or a partial reads one of `globals`.
  public var variables: [Variable] { program.variables }

  /// Appends the text of the template, in UTF-8.
  ///
  /// - Parameters:
  ///   - values: the values of `globals`, in their order; what is missing at the end is nil.
  ///   - bytes: where the text goes; left as it was if an error is thrown.
  /// - Throws: `RenderError` at the first value that can't be used or, in a strict template, is
  ///   missing.
  public func render(_ values: [Value], into bytes: inout [UInt8]) throws(RenderError) {
    try render(values, at: Array(values.indices), into: &bytes)
  }

  /// Appends the text of the template, in UTF-8, with values that several templates share.
  ///
  /// - Parameters:
  ///   - values: values in any order.
  ///   - places: for each of `globals`, the index of its value; what is missing at the end is nil.
  ///   - bytes: where the text goes; left as it was if an error is thrown.
  /// - Throws: `RenderError` as `render(_:into:)` does.
  public func render(
    _ values: [Value], at places: [Int], into bytes: inout [UInt8]
  ) throws(RenderError) {
    var renderer = Renderer(program, values, at: places, dynamic: [:])
    try renderer.render(into: &bytes)
  }

  /// The text of the template with values given by name.
  ///
  /// - Throws: `RenderError` as `render(_:into:)` does.
  public func render(_ values: [String: Value] = [:]) throws(RenderError) -> String {
    var bytes: [UInt8] = []
    var renderer = Renderer(
      program, globals.map { values[$0] ?? .nil }, at: Array(globals.indices), dynamic: values)
    try renderer.render(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
