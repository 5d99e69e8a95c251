import Liquid
import Testing

/// What a template is refused for, with the place and what was probably meant.
@Suite struct TemplateErrorTests {
  @Test(arguments: [
    ("a {{ name | upcse }}", "1:13 There is no filter named upcse. (upcase)"),
    ("{% fi x %}", "1:4 There is no tag named fi. (if)"),
    ("{% fro x in y %}", "1:4 There is no tag named fro. (for)"),
    (
      "{% include 'x' %}",
      "1:4 The tag include is not supported: use {% render %} and hand the values over."
    ),
    ("{% if a %}", "1:1 {% if %} is never closed: add {% endif %}."),
    ("x\n{% endif %}", "2:4 {% endif %} stands here without an {% if %} before it."),
    (
      "{% for x in y %}{% if x %}{% endfor %}",
      "1:17 {% if %} is never closed: add {% endif %}."
    ),
    (
      "{{ name | truncate: 1, 2, 3 }}",
      "1:11 The filter truncate takes at most 2 arguments, not 3."
    ),
    ("{{ name | append }}", "1:11 The filter append takes 1 argument, not 0."),
    (
      "{{ name | default: 'x', allow_flase: true }}",
      "1:25 The filter default takes no argument named allow_flase. (allow_false)"
    ),
    ("{{ }}", "1:4 A value is missing here."),
    ("{{ a b }}", "1:6 This can't stand here: b."),
    ("{{ a.0 }}", "1:6 A name is missing after the dot: 0."),
    ("{{ 'a }}", "1:4 This text in quotes is not closed."),
    ("{{ a * 2 }}", "1:6 “*” can't stand here."),
    ("{{ 名 }}", "1:4 “名” can't stand here."),
    ("{% if a = b %}{% endif %}", "1:9 This can't stand here: ="),
    (
      "{% if a %}{% else if b %}{% endif %}",
      "1:19 {% else %} takes no condition. (elsif)"
    ),
    (
      "{% if a %}{% else %}{% elsif b %}{% endif %}",
      "1:21 This {% elsif %} comes after {% else %} and is never reached."
    ),
    ("{% for x of y %}{% endfor %}", "1:10 The word “in” is missing here: of."),
    ("{% for x in y lmit: 2 %}{% endfor %}", "1:15 This can't stand here: lmit. (limit)"),
    (
      "{% for x in y %}{{ forloop.idnex }}{% endfor %}",
      "1:20 forloop has no idnex. (index)"
    ),
    (
      "{% case x %} y {% when 1 %}{% endcase %}",
      "1:1 What stands between {% case %} and its first {% when %} is never printed."
    ),
    ("{% break %}", "1:1 {% break %} can only stand inside a {% for %}."),
    ("{% assign a.b = 1 %}", "1:12 = is missing here: ."),
    ("{% assign 1 = 1 %}", "1:11 The name of the variable is missing here: 1."),
    (
      "{% render name %}",
      "1:11 The name of the partial is missing here, in quotes: name."
    ),
    ("{% render 'x' %}", "1:11 There is no partial named x."),
    (
      "{{ [name] }}",
      "1:4 A variable's name must be in quotes here, so that it is known before rendering."
    ),
  ])
  func namesThePlaceAndWhatIsWrong(source: String, expected: String) {
    #expect(errors(source) == [expected])
  }

  @Test func collectsAllErrorsOfATemplateAndItsPartials() {
    let source = "{{ a | upcse }}\n{% if %}{% fi %}\n{% endif %}{{ b\n{% render 'p' %}"
    let found = errors(source) { _ in .source("x\n{{ c | joim }}", named: "p.md") }
    #expect(
      found == [
        "3:12 This output is not closed: }} is missing.",
        "1:8 There is no filter named upcse. (upcase)",
        "2:7 A value is missing here.",
        "2:12 There is no tag named fi. (if)",
        "p.md:2:8 There is no filter named joim. (join)",
      ])
  }

  @Test func reportsAMistakeInAPartialOnce() {
    let found = errors("{% render 'p' %}{% render 'p' %}") { _ in .source("{% x %}", named: "p") }
    #expect(found == ["p:1:4 There is no tag named x."])
  }

  @Test func keepsThePlacesOfTokensThatWereMoved() throws {
    var tokens = try Lexer.tokens(in: "one\n\n{{ a | nope }}", named: "t")
    tokens[0].text = "<p>\n\n\n"
    #expect(throws: TemplateErrors.self) { try Template(tokens: tokens) }
    do {
      _ = try Template(tokens: tokens)
    } catch {
      #expect(error.errors.map(\.position) == [Position(file: "t", line: 3, column: 8)])
    }
  }

  private func errors(
    _ source: String, partials: (String) -> Partial? = { _ in nil }
  ) -> [String] {
    do {
      _ = try Template(source, named: "", partials: partials)
      return []
    } catch {
      return error.errors.map { error in
        let place = error.position
        let file = place.file.isEmpty ? "" : "\(place.file):"
        let suggestion = error.suggestion.map { " (\($0))" } ?? ""
        return "\(file)\(place.line):\(place.column) \(error.message)\(suggestion)"
      }
    }
  }
}
