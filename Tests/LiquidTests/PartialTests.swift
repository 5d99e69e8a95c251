import Liquid
import Testing

@Suite struct PartialTests {
  private func template(
    _ source: String, _ partials: [String: String], isStrict: Bool = true
  ) throws -> Template {
    try Template(source, options: .init(isStrict: isStrict)) { name in
      partials[name].map { .source($0, named: "\(name).md") }
    }
  }

  @Test func seesGlobalsAndParametersButNoVariablesOfTheTemplate() throws {
    let template = try template(
      "{% assign x = 'no' %}{% render 'p', y: x %}", ["p": "{{ x }}{{ y }}{{ z }}"])
    #expect(template.globals == ["x", "z"])
    #expect(try template.render(["x": "global", "z": "Z"]) == "globalnoZ")
  }

  @Test func keepsItsVariablesToItself() throws {
    let template = try template(
      "{% for i in (1..2) %}{% render 'p', i: i %}{% endfor %}{{ x | default: 'none' }}",
      ["p": "{% if i == 1 %}{% assign x = 'set' %}{% endif %}{{ x | default: '-' }} "])
    #expect(try template.render() == "set - none")
  }

  @Test func bindsWithAndForUnderTheNameOfThePartialOrAnother() throws {
    let values: [String: Value] = ["items": ["a", "b"], "one": ["name": "N"]]
    let partials = ["row/item": "{{ item }}{{ forloop.index }}", "who": "{{ p.name }}"]
    #expect(try template("{% render 'row/item' for items %}", partials).render(values) == "a1b2")
    #expect(try template("{% render 'who' with one as p %}", partials).render(values) == "N")
  }

  @Test func rendersOnceForAValueThatIsNoList() throws {
    #expect(try template("{% render 'p' for x %}", ["p": "<{{ p }}>"]).render(["x": 1]) == "<1>")
    #expect(try template("{% render 'p' for x %}", ["p": "<{{ p }}>"]).render(["x": []]) == "")
  }

  @Test func aParameterCanBeSetAnew() throws {
    let partial = "{{ x }}{% assign x = x | append: '!' %}{{ x }}"
    #expect(try template("{% render 'p', x: 'a' %}", ["p": partial]).render() == "aa!")
  }

  @Test func anArgumentIsReadInTheTemplateEvenIfThePartialHasALoopOfThatName() throws {
    let template = try template(
      "{% for i in (1..2) %}{% render 'p', x: i %}{% endfor %}",
      ["p": "{% for i in (8..9) %}{{ x }}{{ i }} {% endfor %}"])
    #expect(try template.render() == "18 19 28 29 ")
  }

  @Test func refusesPartialsThatRenderThemselves() {
    let partials = ["a": "{% render 'b' %}", "b": "\n{% render 'a' %}"]
    #expect {
      try template("{% render 'a' %}", partials)
    } throws: { error in
      (error as? TemplateErrors)?.errors == [
        TemplateError(
          "This partial renders itself: template → a → b → a.",
          at: Position(file: "b.md", line: 2, column: 11))
      ]
    }
  }

  @Test func asksForEachPartialOnce() throws {
    var asked: [String] = []
    _ = try Template("{% render 'a' %}{% render 'a' %}") { name in
      asked.append(name)
      return .source("x", named: name)
    }
    #expect(asked == ["a"])
  }

  @Test func breakEndsThePartialWhenNotStrict() throws {
    let source = "{% for i in (1..2) %}{{ i }}{% render 'p' %}{% endfor %}"
    let template = try template(source, ["p": "a{% break %}b"], isStrict: false)
    #expect(try template.render() == "1a2a")
  }
}
