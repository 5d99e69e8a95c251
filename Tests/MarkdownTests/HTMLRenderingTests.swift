import Testing

@testable import Markdown

struct HTMLRenderingTests {
  @Test(arguments: [
    (
      "Hi **{{ name }}**,\nhow _are_ you?  \nFine",
      "<p>Hi <strong>{{name|html}}</strong>,\nhow <em>are</em> you?<br>\nFine</p>\n"
    ),
    ("# Head {{ x }}", "<h1>Head {{x|html}}</h1>\n"),
    ("Sub\n---", "<h2>Sub</h2>\n"),
    ("> {{ comment }}\n> more", "<blockquote>\n<p>{{comment|html}}\nmore</p>\n</blockquote>\n"),
    ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("***", "<hr>\n"),
    ("`a {{ b }} <c>`", "<p><code>a {{b|html}} &lt;c&gt;</code></p>\n"),
    ("```\na {{ b }}\n```", "<pre><code>a {{b|html}}\n</code></pre>\n"),
    ("a & b \\< c \"d\"", "<p>a &amp; b &lt; c &quot;d&quot;</p>\n"),
    ("**{{ a }}**b _{{ c }}_", "<p><strong>{{a|html}}</strong>b <em>{{c|html}}</em></p>\n"),
    (
      "![alt {{ a }}](https://i.example/x.png)",
      "<p><img src=\"https://i.example/x.png\" alt=\"alt {{a|attribute}}\"></p>\n"
    ),
    ("", ""),
  ])
  func blocksAndWords(template: String, html: String) throws {
    #expect(try Sample(template).html == html)
  }

  @Test(arguments: [
    (
      "[t](https://x.example/?id={{ id }}&b=ä)",
      "https://x.example/?id={{id|component}}&amp;b=%C3%A4"
    ),
    ("[t](https://x.example/{{ a }}/{{ b }})", "https://x.example/{{a|component}}/{{b|component}}"),
    ("[t]({{ u }})", "{{u|whole}}"),
    ("[t]({{ u }}/more?{{ q }})", "{{u|whole}}/more?{{q|component}}"),
    ("[t](mailto:{{ m }}?subject={{ s }})", "mailto:{{m|addressee}}?subject={{s|component}}"),
    ("[t](tel:{{ n }})", "tel:{{n|addressee}}"),
    ("<https://a.example/{{ q }}>", "https://a.example/{{q|component}}"),
    ("<a@b.example>", "mailto:a@b.example"),
    ("[t][r]\n\n[r]: https://x.example/{{ id }}", "https://x.example/{{id|component}}"),
    ("[t](https://x.example/{% if b %}c{% endif %})", "https://x.example/{%ifb%}c{%endif%}"),
    ("[t](https://x.example/\"'%20)", "https://x.example/%22'%20"),
    ("[t](HTTPS://x.example)", "HTTPS://x.example"),
    (
      "[t]({% if a %}https://a.example{% else %}https://b.example{% endif %})",
      "{%ifa%}https://a.example{%else%}https://b.example{%endif%}"
    ),
  ])
  func addresses(template: String, address: String) throws {
    let html = try Sample(template).html
    #expect(html.hasPrefix("<p><a href=\"\(address)\">"))
  }

  @Test func aTitleIsAnAttribute() throws {
    let html = try Sample("[t](https://x.example \"a & {{ b }}\")").html
    #expect(
      html == "<p><a href=\"https://x.example\" title=\"a &amp; {{b|attribute}}\">t</a></p>\n")
  }

  /// Chinese is written without spaces, so the end of a source line is none.
  @Test func lineEndsBetweenChineseCharactersVanish() throws {
    let html = try Sample("您好{{ name }}，\n我们\n收到了\nyour mail\n**很**\n好").html
    #expect(html == "<p>您好{{name|html}}，我们收到了\nyour mail\n<strong>很</strong>好</p>\n")
  }
}
