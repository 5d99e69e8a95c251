import Liquid
import Testing

@Suite struct StrictnessTests {
  @Test(
    arguments: [
      .nil, "", " \t\n", "\u{00A0}\u{3000}", "\u{200B}\u{FEFF}", [], ["", " "],
    ] as [Value])
  func refusesToPrintABlankValue(value: Value) throws {
    let template = try Template("Hi\n {{ name }},", named: "t")
    let error = RenderError.missingValue(
      path: "name", at: Position(file: "t", line: 2, column: 5))
    #expect(throws: error) { try template.render(["name": value]) }
  }

  @Test(arguments: [0, false, "0", "。", " x", 0.0, ["a"]] as [Value])
  func printsWhatIsNotBlank(value: Value) throws {
    #expect(try !Template("{{ name }}").render(["name": value]).isEmpty)
  }

  @Test(arguments: [
    ("{{ customer.name }}", "customer.name", 4),
    ("{{ customer['full name'] | upcase }}", "customer['full name']", 4),
    ("{{ tags[0] }}", "tags[0]", 4),
    ("{{ tags[place].name }}", "tags[place].name", 4),
    ("{% assign x = name %}{{ x }}", "x", 25),
    ("{% capture x %} {% endcapture %}{{ x }}", "x", 36),
    ("{% for x in (1..1) %}{{ y | append: name }}{% endfor %}", "y", 25),
    ("{% echo name %}", "name", 9),
    ("{{ name | default: other }}", "name", 4),
  ])
  func namesTheValueThatIsMissing(source: String, path: String, column: Int) throws {
    let error = RenderError.missingValue(
      path: path, at: Position(file: "t", line: 1, column: column))
    let template = try Template(source, named: "t")
    #expect(throws: error) { try template.render() }
  }

  @Test(arguments: [
    "{{ name | default: 'x' }}", "{{ name | default: '' }}", "{{ name | upcase | default: 'x' }}",
    "{% if name %}{{ name }}{% endif %}", "{% for x in name %}{{ x }}{% endfor %}", "{{ '' }}",
    "{% capture x %}{% endcapture %}", "{% unless name == blank %}{{ name }}{% endunless %}",
  ])
  func rendersWhereTheTemplateIsPrepared(source: String) throws {
    let template = try Template(source)
    for value in [.nil, ""] as [Value] where source.contains("default") || value == .nil {
      #expect(throws: Never.self) { try template.render(["name": value]) }
    }
  }

  @Test func defaultStandsInForWhiteSpaceOnlyWhenStrict() throws {
    let source = "[{{ name | default: 'friend' }}]"
    #expect(try Template(source).render(["name": " "]) == "[friend]")
    let lax = try Template(source, options: .init(isStrict: false))
    #expect(try lax.render(["name": " "]) == "[ ]")
  }

  @Test func printsNothingForWhatIsMissingWhenNotStrict() throws {
    let template = try Template("Hi {{ name }},{{ }}", options: .init(isStrict: false))
    #expect(try template.render() == "Hi ,")
  }

  @Test func checksValuesThatAreEncoded() throws {
    let tokens = [
      Token(.output, "{{ name }}", at: Position(file: "t"), encoding: 0)
    ]
    let template = try Template(tokens: tokens, encodings: [Encoding { $1 += $0 }])
    #expect(throws: RenderError.self) { try template.render(["name": " "]) }
    #expect(throws: RenderError.self) { try template.render(["name": []]) }
    #expect(try template.render(["name": 5]) == "5")
  }

  @Test func namesAParameterThatIsMissingByWhatItWasHanded() throws {
    let template = try Template("{% render 'p', x: customer.name %}") { _ in
      .source("\n{{ x }}", named: "p")
    }
    let place = Position(file: "p", line: 2, column: 4)
    #expect(throws: RenderError.missingValue(path: "customer.name", at: place)) {
      try template.render()
    }
  }

  @Test func leavesTheOutputAsItWasWhenItFails() throws {
    let template = try Template("abc {{ name }}")
    var bytes = Array("before".utf8)
    #expect(throws: RenderError.self) { try template.render([], into: &bytes) }
    #expect(bytes == Array("before".utf8))
    try template.render(["x"], into: &bytes)
    #expect(bytes == Array("beforeabc x".utf8))
  }
}
