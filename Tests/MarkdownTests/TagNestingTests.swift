import Testing

@testable import Markdown

struct TagNestingTests {
  @Test(arguments: [
    // Around paragraphs.
    (
      "A\n{% if x %}\nB\n{% else %}\nC\n{% endif %}\nD",
      "<p>A</p>\n{%ifx%}<p>B</p>\n{%else%}<p>C</p>\n{%endif%}<p>D</p>\n"
    ),
    // Around a paragraph, on its line.
    (
      "{% if a %}Late.{% else %}On time.{% endif %}",
      "{%ifa%}<p>Late.</p>\n{%else%}<p>On time.</p>\n{%endif%}"
    ),
    ("{% if a %}{% if b %}X{% endif %}{% endif %}", "{%ifa%}{%ifb%}<p>X</p>\n{%endif%}{%endif%}"),
    (
      "{% if a %}X{% endif %} and {% if b %}Y{% endif %}",
      "<p>{%ifa%}X{%endif%} and {%ifb%}Y{%endif%}</p>\n"
    ),
    ("{% for a %}{{ a }}, {% endfor %}", "<p>{%fora%}{{a|html}}, {%endfor%}</p>\n"),
    // Within words.
    ("a {% if x %}**b**{% endif %} c", "<p>a {%ifx%}<strong>b</strong>{%endif%} c</p>\n"),
    ("# {% if x %}a{% else %}b{% endif %} c", "<h1>{%ifx%}a{%else%}b{%endif%} c</h1>\n"),
    // Between list items.
    (
      "- a\n{% if x %}\n- b\n{% endif %}\n- c",
      "<ul>\n<li>a</li>\n{%ifx%}<li>b</li>\n{%endif%}<li>c</li>\n</ul>\n"
    ),
    (
      "1. a\n{% if x %}\n2. b\n{% endif %}\n3. c",
      "<ol>\n<li>a</li>\n{%ifx%}<li>b</li>\n{%endif%}<li>c</li>\n</ol>\n"
    ),
    (
      "{% for i %}\n- {{ i }}\n{% endfor %}", "<ul>\n{%fori%}<li>{{i|html}}</li>\n{%endfor%}</ul>\n"
    ),
    (
      "{% for i %}\n{% if i %}\n- {{ i }}\n{% endif %}\n{% endfor %}\n- z",
      "<ul>\n{%fori%}{%ifi%}<li>{{i|html}}</li>\n{%endif%}{%endfor%}<li>z</li>\n</ul>\n"
    ),
    ("- a\n{% assign b %}\n- c", "<ul>\n<li>a</li>\n{%assignb%}<li>c</li>\n</ul>\n"),
    // A list that is there or not stays a list of its own.
    (
      "{% if x %}\n- a\n{% endif %}\n\nEnd", "{%ifx%}<ul>\n<li>a</li>\n</ul>\n{%endif%}<p>End</p>\n"
    ),
    (
      "{% if x %}\n- a\n{% else %}\n1. b\n{% endif %}",
      "{%ifx%}<ul>\n<li>a</li>\n</ul>\n{%else%}<ol>\n<li>b</li>\n</ol>\n{%endif%}"
    ),
    (
      "- a\n\n{% if x %}\nP\n{% endif %}\n\n- b",
      "<ul>\n<li>a</li>\n</ul>\n{%ifx%}<p>P</p>\n{%endif%}<ul>\n<li>b</li>\n</ul>\n"
    ),
    // In items and quotes.
    (
      "- one\n  {% if x %}\n  more\n  {% endif %}",
      "<ul>\n<li>one\n{%ifx%}more{%endif%}</li>\n</ul>\n"
    ),
    ("- {% if x %}two{% endif %}", "<ul>\n{%ifx%}<li>two</li>\n{%endif%}</ul>\n"),
    (
      "> {% if a %}\n> q\n> {% endif %}\n> end",
      "<blockquote>\n{%ifa%}<p>q</p>\n{%endif%}<p>end</p>\n</blockquote>\n"
    ),
    ("{% if a %}\n> q\n{% endif %}", "{%ifa%}<blockquote>\n<p>q</p>\n</blockquote>\n{%endif%}"),
    // Several on a line; those that print nothing.
    (
      "{% if a %}{% if b %}\nX\n{% endif %}{% endif %}",
      "{%ifa%}{%ifb%}<p>X</p>\n{%endif%}{%endif%}"
    ),
    ("{% assign x %}\n\nHi {% assign y %}there", "{%assignx%}<p>Hi {%assigny%}there</p>\n"),
    ("```\n{% if x %}\na\n{% endif %}\n```", "<pre><code>{%ifx%}a\n{%endif%}</code></pre>\n"),
    ("{% case a %}\n{% when b %}\nB\n{% endcase %}", "{%casea%}{%whenb%}<p>B</p>\n{%endcase%}"),
  ])
  func tagsSurroundWhatTheySurround(template: String, html: String) throws {
    #expect(try Sample(template).html == html)
  }

  @Test(arguments: [
    ("- a\n  {% if x %}\n- b\n{% endif %}", [2, 4]), ("**{% if x %}a**{% endif %}", [1, 1]),
    ("> a\n{% if x %}\n> b\n> {% endif %}", [2, 4]), ("A {% if x %}b\n\nc{% endif %}", [1, 3]),
    ("{% endif %}", [1]), ("a\n\n{% else %}", [3]), ("a\n\n{% if x %}\nfoo", [3]),
    ("[a{% if x %}](https://b.example){% endif %}", [1, 1]),
    ("# {% if x %}\n\nb\n\n{% endif %}", [1, 5]),
    ("{% if a %}\nX\n{% endfor %}\n{% endif %}", [4]),
    ("```\n{% if x %}\n```\n{% endif %}", [2, 4]),
    ("    {% if x %}\n    {% endif %}", [1]), ("[r]: https://x.example/{{ id }}", [1]),
  ])
  func tagsAcrossTheStructureAreRefused(template: String, lines: [Int]) {
    let error = #expect(throws: MarkdownProblems.self) { try Sample(template) }
    #expect(error?.problems.map(\.line) == lines)
  }

  @Test func linesAreThoseOfTheFileEvenAfterATagOfSeveralLines() {
    let parts = [
      MarkdownPart(.text("a\n"), line: 7), MarkdownPart(.tag(.standsAlone), line: 8),
      MarkdownPart(.text("\nb\n\n<b>\n"), line: 12),
    ]
    let error = #expect(throws: MarkdownProblems.self) { try MarkdownDocument(parts) }
    #expect(error?.problems.map(\.line) == [15])
  }

  @Test(arguments: ["> ", "- ", "*", "{% if a %}\n", "{% if a %}", "[", "![", "1. "])
  func deepNestingEndsInAProblemOrADocument(opening: String) {
    _ = try? Sample(String(repeating: opening, count: 5000) + "x")
  }

  @Test(arguments: [(40, []), (41, [1]), (20_000, [1])])
  func conditionsWithinALineAreNestedSoDeep(depth: Int, lines: [Int]) {
    let template =
      String(repeating: "{% if a %}", count: depth) + "x"
      + String(repeating: "{% endif %}", count: depth)
    do {
      #expect(try Sample(template).html.contains("<p>x</p>") && lines.isEmpty)
    } catch {
      #expect(error.problems.map(\.line) == lines)
      #expect(error.problems.first?.message == "Tags are nested too deeply here.")
    }
  }
}
