import Testing

@testable import Markdown

struct MarkdownDocumentTests {
  @Test func renders() throws {
    for t in [
      "Hi **{{ name }}**,\nhow _are_ you?  \nFine & <\n\n# Head {{ x }}\n\n> {{ comment }}\n> more\n\n- a\n- b\n  - c\n\n1. one\n2. two\n\n---\n\n`code {{ c }}`\n\n```\nfenced {{ d }}\n{% if x %}\nline\n{% endif %}\n```\n",
      "[t](https://x.example/?id={{ id }}&b=ä \"ti {{ t }}\") <https://a.example/{{ q }}> [{{ u }}]({{ u }}) [m](mailto:{{ mail }}?subject={{ s }}) <a@b.example> ![alt {{ a }}](https://i.example/x.png)",
      "A\n{% if x %}\nB\n{% else %}\nC\n{% endif %}\nD",
      "- a\n{% if x %}\n- b\n{% endif %}\n- c\n",
      "1. a\n{% if x %}\n2. b\n{% endif %}\n3. c\n",
      "{% for i %}\n- {{ i }}\n{% endfor %}\n",
      "{% if a %}\n- x\n{% endif %}\n\n{% if b %}\n- y\n{% endif %}\n",
      "{% if a %}We are late.{% else %}On time.{% endif %}",
      "> {% if a %}\n> quoted {{ b }}\n> {% endif %}\n> end",
      "- one\n- {% if x %}\n  two\n  {% endif %}\n",
      "您好{{ name }}，\n我们\n收到了\nyour mail\n了解 **很**\n好",
      "{% assign x %}\n\nHello {% assign y %}there",
      "a {% if x %}**b**{% endif %} c",
      "[a](https://x.example/{% if b %}c{% endif %})",
    ] {
      let s = try Sample(t)
      print("=====", t, "-----html", s.html, "-----text", s.text, separator: "\n")
    }
    for t in ["a <b>x</b>", "<div>\nx\n</div>", "- a\n  {% if x %}\n- b\n{% endif %}", "**{% if x %}a**{% endif %}", "[a](javascript:x)", "[a](/rel)", "[a]()", "{% endif %}", "{% if x %}\nfoo", "    {% if x %}\n    {% endif %}", "a\n\n[r]: https://x.example/{{ id }}\n", "a\u{1E}b", "> a\n{% if x %}\n> b\n> {% endif %}\n"] {
      do { let s = try Sample(t); print("NO ERROR", t, s.html) } catch { print("=====", t, "-----"); for p in error.problems { print(p.line, p.message, "|", p.help) } }
    }
  }
}
