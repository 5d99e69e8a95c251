import Liquid
import Testing

/// Every value is encoded exactly once, for the place where it lands.
@Suite struct EncodingTests {
  /// Puts marks around a value, so that encoding twice shows.
  private static func marking(_ open: String, _ close: String) -> Encoding {
    Encoding { value, bytes in
      bytes += open.utf8
      bytes += value
      bytes += close.utf8
    }
  }

  private let encodings = [marking("<", ">"), marking("(", ")")]

  /// The text of a template whose outputs, and `render` tags, have these encodings in turn.
  private func render(
    _ source: String, _ chosen: [Int?], _ values: [String: Value] = ["a": "A", "b": 7],
    partials: (String) -> Partial? = { _ in nil }
  ) throws -> String {
    var tokens = try Lexer.tokens(in: source, named: "t")
    var rest = chosen[...]
    for index in tokens.indices
    where tokens[index].kind == .output
      || ["render", "echo"].contains(tokens[index].tagName)
    {
      tokens[index].encoding = rest.popFirst() ?? nil
    }
    return try Template(tokens: tokens, encodings: encodings, partials: partials).render(values)
  }

  @Test func encodesEachValueForItsPlaceAndNoText() throws {
    #expect(try render("x{{ a }}y{{ a }}z{{ a }}", [0, 1, nil]) == "x<A>y(A)zA")
  }

  @Test func encodesNumbersListsAndFilteredValues() throws {
    #expect(try render("{{ b }}{{ a | downcase }}{% echo a %}", [0, 0, 1]) == "<7><a>(A)")
    #expect(try render("{{ a }}", [0], ["a": ["x", 1]]) == "<x1>")
  }

  @Test func encodesCapturedTextOnceWhenItIsPrinted() throws {
    let source = "{% capture c %}-{{ a }}-{% endcapture %}{{ c }}{{ c }}"
    #expect(try render(source, [1, 0, nil]) == "<-A->-A-")
  }

  @Test func encodesValuesOfAPartialForThePlaceOfTheRenderTag() throws {
    let text = try render("{% render 'p', x: a %}{% render 'p', x: a %}", [0, 1]) { _ in
      .source("[{{ x }}]", named: "p")
    }
    #expect(text == "[<A>][(A)]")
  }

  @Test func lowersTheEncodingThroughPartialsOfPartials() throws {
    let partials = ["p": "{% render 'q', y: x %}", "q": "{% if y %}{{ y }}{% endif %}"]
    let text = try render("{% render 'p', x: a %}", [1]) { name in
      partials[name].map { .source($0, named: name) }
    }
    #expect(text == "(A)")
  }

  @Test func letsAnOutputOfAPartialKeepItsOwnEncoding() throws {
    let place = Position(file: "p")
    let partial = [
      Token(.output, "{{ x }}", at: place, encoding: 1), Token(.output, "{{ x }}", at: place),
    ]
    #expect(try render("{% render 'p', x: a %}", [0]) { _ in .tokens(partial) } == "(A)<A>")
  }

  @Test func encodesNothingOfAPartialThatIsCaptured() throws {
    let source = "{% capture c %}{% render 'p', x: a %}{% endcapture %}{{ c }}"
    let text = try render(source, [1, 0]) { _ in .source("[{{ x }}]", named: "p") }
    #expect(text == "<[A]>")
  }

  @Test(arguments: [("{{ a }}-\n {{ b }}", 5), ("x\n {% echo b %}{{ b }}", 10)])
  func tellsWhereAValueIsRefused(source: String, column: Int) throws {
    let refusal = Encoding.Refusal("No 7 here.", help: "Take another.")
    let encoding = Encoding { value, bytes throws(Encoding.Refusal) in
      bytes += value
      if value.elementsEqual("7".utf8) { throw refusal }
    }
    var tokens = try Lexer.tokens(in: source, named: "t")
    for index in tokens.indices { tokens[index].encoding = 0 }
    let template = try Template(tokens: tokens, encodings: [encoding])
    var bytes = Array("before".utf8)
    let error = #expect(throws: RenderError.self) {
      try template.render(template.globals.map { $0 == "a" ? "A" : 7 }, into: &bytes)
    }
    #expect(error == .refusedValue(refusal, at: Position(file: "t", line: 2, column: column)))
    #expect(error?.message == "No 7 here.")
    #expect(bytes == Array("before".utf8), "nothing of the letter is left")
  }

  @Test func refusesAnEncodingThatIsNotThere() {
    #expect(throws: TemplateErrors.self) { try render("{{ a }}", [2]) }
    #expect(throws: TemplateErrors.self) { try render("{{ a }}", [-1]) }
  }
}
