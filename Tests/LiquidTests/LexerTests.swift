import Liquid
import Testing

@Suite struct LexerTests {
  @Test func cutsTextOutputsAndTagsWithTheirPlaces() throws {
    let tokens = try Lexer.tokens(in: "你好 {{ name }},\n  {% if a %}é{% endif %}", named: "a.md")
    #expect(tokens.map(\.text) == ["你好 ", "{{ name }}", ",\n  ", "{% if a %}", "é", "{% endif %}"])
    #expect(tokens.map(\.kind) == [.text, .output, .text, .tag, .text, .tag])
    #expect(
      tokens.map(\.position) == [
        Position(file: "a.md", line: 1, column: 1), Position(file: "a.md", line: 1, column: 4),
        Position(file: "a.md", line: 1, column: 14), Position(file: "a.md", line: 2, column: 3),
        Position(file: "a.md", line: 2, column: 13), Position(file: "a.md", line: 2, column: 14),
      ])
    #expect(tokens.map(\.tagName) == [nil, nil, nil, "if", nil, "endif"])
  }

  @Test func countsFromWhereAPartOfAFileBegins() throws {
    let start = Position(file: "a.md", line: 3, column: 10)
    let tokens = try Lexer.tokens(in: "Hi {{ a }}\n{{ b }}", at: start)
    #expect(tokens.map(\.position.line) == [3, 3, 3, 4])
    #expect(tokens.map(\.position.column) == [10, 13, 20, 1])
    #expect(tokens.allSatisfy { $0.position.file == "a.md" })
  }

  @Test func tellsWhatIsPrinted() throws {
    let source = "a{{- name | upcase -}}{{}}{% echo  name %}{%- echo -%}{% if name %}{% endif %}"
    let printed = try Lexer.tokens(in: source, named: "t").map(\.printed)
    #expect(printed == [nil, "name | upcase", "", "name", "", nil, nil])
  }

  @Test func keepsEveryByteOfTextWithoutWhiteSpaceControl() throws {
    let source = "a\r\n\t{{ x }}\r{% if y %}\u{FEFF}👩‍👩‍👧{% endif %}\0 z"
    let tokens = try Lexer.tokens(in: source, named: "t")
    #expect(Array(tokens.map(\.text).joined().utf8) == Array(source.utf8))
  }

  @Test(arguments: [
    ("a {{- x -}} b", "a|{{- x -}}|b"),
    ("a\n{%- if x %} b", "a|{%- if x %}| b"),
    ("a {{ x -}}\r\n\t b", "a |{{ x -}}|b"),
    (" {%- if x -%} ", "{%- if x -%}"),
    ("a {%- comment %} x {% endcomment -%} b", "a|b"),
    ("a {%- # note -%} b", "a|b"),
    ("> {%- raw -%} {{ x }} {%- endraw -%} <", ">| {{ x }} |<"),
  ])
  func stripsWhiteSpaceWhereHyphensAsk(source: String, expected: String) throws {
    let tokens = try Lexer.tokens(in: source, named: "t")
    #expect(tokens.map(\.text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("{% raw %}{{ a }} {% b %}{% endraw %}", ["{{ a }} {% b %}"]),
    ("{% raw %}{% endraw %}x", ["x"]),
    ("{% comment %}{{ a {% if x y %}{% endcomment %}x", ["x"]),
    ("{% comment %}{% comment %}{% endcomment %}y{% endcomment %}x", ["x"]),
    ("{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}x", ["x"]),
    ("{% # one\n # two %}x", ["x"]),
  ])
  func makesNoTokensOfCommentsAndTextOfRaw(source: String, expected: [String]) throws {
    #expect(try Lexer.tokens(in: source, named: "t").map(\.text) == expected)
  }

  @Test func marksTextFromRaw() throws {
    let tokens = try Lexer.tokens(in: "a{% raw %}b{% endraw %}", named: "t")
    #expect(tokens.map(\.isRaw) == [false, true])
  }

  @Test(arguments: [
    ("Hi\n {{ name", 2, 2, "This output is not closed: }} is missing."),
    ("{{ name {{ other }}", 1, 1, "This output is not closed: }} is missing."),
    ("a {% if x {{ y }}", 1, 3, "This tag is not closed: %} is missing."),
    ("a\n\n{% raw %}b", 3, 1, "{% raw %} is never closed: add {% endraw %}."),
    (
      "{% comment %}{% comment %}{% endcomment %}", 1, 1,
      "{% comment %} is never closed: add {% endcomment %}."
    ),
    ("{% # a\n b %}", 1, 1, "Each line of a # comment must begin with #."),
    ("{% raw x %}{% endraw %}", 1, 1, "The tag raw takes nothing after its name."),
  ])
  func saysWhatIsNotClosed(source: String, line: Int, column: Int, message: String) {
    #expect {
      try Lexer.tokens(in: source, named: "t")
    } throws: { error in
      (error as? TemplateErrors)?.errors
        == [TemplateError(message, at: Position(file: "t", line: line, column: column))]
    }
  }

  @Test func findsEverythingThatIsNotClosed() {
    #expect {
      try Lexer.tokens(in: "{{ a\n{{ b\n{{ c }}\n{% d", named: "t")
    } throws: { error in
      (error as? TemplateErrors)?.errors.map(\.position.line) == [1, 2, 4]
    }
  }
}
