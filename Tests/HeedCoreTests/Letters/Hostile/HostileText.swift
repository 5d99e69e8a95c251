/// Five hundred texts that customers might send to break a letter, the same every time.
enum HostileText {
  /// Each once, none of them blank.
  static let all: [String] = {
    var texts: [String] = []
    var seen: Set<String> = []
    for wrapping in wrappings {
      for attack in attacks where seen.insert(wrapping(attack)).inserted {
        texts.append(wrapping(attack))
      }
    }
    return Array(texts.prefix(500))
  }()

  private static let wrappings: [@Sendable (String) -> String] = [
    { $0 },
    { "Hello\r\n\r\n" + $0 + "\r\n.\r\n" },
    { "\u{202E}" + $0 + "\u{2066}\u{200B}\u{FEFF}" },
    { "\">'>--></style></td></table>" + $0 },
    { String(repeating: $0 + " ", count: 300) },
    { "a\u{0}b\u{1B}[31m\u{7}" + $0 + "\u{85}\u{2028}\u{2029}c" },
    { "# " + $0 + "\n\n- " + $0 + "\n\n> " + $0 + "\n\n    " + $0 },
    { "é\u{301}\u{489}\u{1F468}\u{200D}\u{1F469}" + $0.replacing(" ", with: "\u{A0}") },
    {
      $0.replacing("<", with: "&lt;").replacing(">", with: "&#62;").replacing(":", with: "&colon;")
    },
    { $0.replacing("<", with: "\u{FF1C}").replacing(">", with: "%3E").replacing("\"", with: "“") },
  ]

  private static let attacks = [
    // Liquid and other template languages.
    "{{ company_name }}", "{% if true %}x{% endif %}", "{% render 'signature' %}",
    "{%- comment -%}",
    "{{ 'x' | upcase }}{{", "%}", "}} {{ owner.email", "{% raw %}", "${7*7}", "<%= 7*7 %>", "#{7}",
    // HTML.
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p></td><td>",
    "<a href=\"javascript:alert(1)\">x</a>", "<iframe src=//evil.example>", "<svg/onload=alert(1)>",
    "<style>*{display:none}</style>", "<!-- x", "<!DOCTYPE x>", "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>", "<form action=//evil.example><input name=x>",
    "\" onmouseover=\"alert(1)", "' style='x:expression(1)", "&lt;b&gt; &amp;amp; &#60;i&#62;",
    "<b", "<", "]]>", "<![CDATA[x]]>", "</blockquote></html>",
    // Markdown.
    "**bold** _it_ `code`", "[x](javascript:alert(1))", "![x](https://evil.example/p.gif)",
    "<https://evil.example>", "https://evil.example/?a=1&b=2", "www.evil.example", "x\n===\n",
    "| a | b |\n|---|---|", "```\nx\n```", "\\", "\\*", "1. x", "***", "[x]: https://evil.example",
    // Headers and mail.
    "x\r\nBcc: evil@evil.example", "x\nContent-Type: text/html\n\n<b>", "x\rSubject: y",
    "=?utf-8?Q?=0D=0ABcc:_x?=", "--=_x\r\nContent-Type: text/html", "From here", ".", "..", "--",
    "\r\n.\r\nMAIL FROM:<x>", "MIME-Version: 2.0",
    // Addresses and others.
    "javascript:alert(1)", "data:text/html,x", "mailto:x@y.example?bcc=z@y.example", "%0d%0aBcc: x",
    "'; DROP TABLE responses; --", "=cmd|' /C calc'!A0", "\u{202E}gpj.exe", "\u{200B}x\u{200B}",
    "你好，{{ company_name }}。<b>", "مرحبا <b>", "𝕏 <b>", "\u{1F600}<b>",
  ]
}
