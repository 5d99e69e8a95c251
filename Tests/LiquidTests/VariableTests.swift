import Liquid
import Testing

@Suite struct VariableTests {
  private func variables(_ source: String) throws -> [Template.Variable] {
    try Template(source, named: "t") { _ in .source("{{ x }}", named: "p") }.variables
  }

  @Test func namesEachReadWithItsPathAndPlace() throws {
    let found = try variables("{{ a }}\n{{ b.c['d e'][f].g | append: h }}")
    #expect(found.map(\.path) == ["a", "f", "b.c['d e'][f].g", "h"])
    #expect(found.map(\.name) == ["a", "f", "b", "h"])
    #expect(found.map(\.keys) == [[], [], ["c", "d e"], []])
    #expect(found.map(\.isPrinted) == [true, false, true, false])
    #expect(found.map(\.position.line) == [1, 2, 2, 2])
    #expect(found.map(\.position.column) == [4, 15, 4, 30])
  }

  @Test func numbersGlobalsInTheOrderOfReading() throws {
    let template = try Template("{{ b }}{{ a }}{{ b.c }}")
    #expect(template.globals == ["b", "a"])
    #expect(template.variables.map(\.global) == [0, 1, 0])
    var bytes: [UInt8] = []
    try template.render([["c": 3], "A"], into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "{\"c\"=>3}A3")
  }

  @Test(arguments: [
    ("{{ a }}", [false]),
    ("{{ a | default: 'x' }}", [true]),
    ("{% if a %}{{ a }}{% endif %}{{ a }}", [true, true, false]),
    ("{% if b %}{{ a }}{% endif %}", [true, false]),
    ("{% if a.size > 0 %}{{ a }}{% else %}{{ a }}{% endif %}", [true, true, true]),
    ("{% if a %}{{ a.b }}{% endif %}", [true, false]),
    ("{% if x == 'a' %}{{ a }}{% endif %}", [true, false]),
    ("{% unless a == blank %}{{ a }}{% endunless %}", [true, true]),
    ("{% if b %}{% elsif a %}{{ a }}{% endif %}", [true, true, true]),
    ("{% case a %}{% when 1 %}{{ a }}{% endcase %}", [true, true]),
    ("{% for x in a %}{{ a }}{% endfor %}", [true, true]),
    ("{% render 'p', x: a %}", [false, false]),
    ("{% if a %}{% render 'p', x: a %}{% endif %}", [true, true, true]),
  ])
  func saysWhichReadsAreGuarded(source: String, expected: [Bool]) throws {
    #expect(try variables(source).map(\.isGuarded) == expected)
  }

  @Test(arguments: [
    ("{% assign a = 1 %}{{ a }}", []),
    ("{% capture a %}x{% endcapture %}{{ a }}", []),
    ("{{ a }}{% assign a = 1 %}{{ a }}", [false]),
    ("{% if b %}{% assign a = 1 %}{% endif %}{{ a }}", [false, true]),
    ("{% if b %}{% assign a = 1 %}{% else %}{% assign a = 2 %}{% endif %}{{ a }}", [false]),
    ("{% for x in (1..2) %}{{ a }}{% assign a = x %}{% endfor %}", [true]),
    ("{% for x in (1..2) %}{% assign a = x %}{% endfor %}{{ a }}", [true]),
    ("{% for a in (1..2) %}{{ a }}{{ forloop.index }}{% endfor %}", []),
  ])
  func knowsWhatTheTemplateSetsItself(source: String, mayBeAssigned: [Bool]) throws {
    #expect(try variables(source).map(\.mayBeAssigned) == mayBeAssigned)
  }

  @Test func readsAGlobalUntilAVariableOfItsNameIsSet() throws {
    let source =
      "{% for x in (1..2) %}{{ a }}{% if b == x %}{% assign a = x %}{% endif %}{% endfor %}"
    let template = try Template(source)
    #expect(try template.render(["a": "G", "b": 1]) == "G1")
    #expect(try template.render(["a": "G", "b": 9]) == "GG")
  }

  @Test func speaksOfTheValueItselfInsideAPartial() throws {
    let found = try variables("{% render 'p', x: customer.name %}")
    #expect(found.map(\.path) == ["customer.name", "customer.name"])
    #expect(found.map(\.isPrinted) == [false, true])
    #expect(found.map(\.position.file) == ["t", "p"])
  }
}
