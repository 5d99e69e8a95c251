import Foundation
import TestSupport
import Testing

/// Words of customers that would be something else in a template, a page or a header.
struct HostileTextTests {
  private static let comments = [
    "{{ comment }} {% for x in y %} {% raw %} {{", "<script>alert(1)</script><img src=x onerror=y>",
    "Hello\r\nBcc: all@example.com\r\n\r\nDear all", "NUL \u{0} here \u{1} \u{7F} \u{85} \u{2028}",
    "\u{202E}gnp.exe\u{202C} \u{200F}مرحبا\u{200E} \u{FEFF}zero\u{200B}width",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 e\u{301}\u{301}\u{301}",
    "](https://evil.example) [x](javascript:alert(1)) ![i](http://e.example)",
    "# Heading\n\n---\n> quote\n```\ncode\n```\n* * *", ".\r\nFrom here\n.\n..\nFrom there",
    "=?utf-8?B?SGVsbG8=?= --=_ ;\"\\", "%s %n %@ \\u{1F600} \\(name) $HOME `id`",
    String(repeating: ">", count: 500), String(repeating: "x", count: 5000), "\u{FFFF}\u{10FFFF}",
  ]

  @Test func `Such comments become letters that say them, and nothing else`() throws {
    let workspace = try Workspace()
    let rows = Self.comments.enumerated().map { index, comment in
      PlainExport.Row(
        id: "r-\(index)", score: "3", comment: comment, email: "p\(index)@example.com")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect(summary.read == Self.comments.count)
    #expect(summary.rejected == 0)
    #expect(summary.drafted + summary.held == Self.comments.count)
    try LetterJudges.read(workspace, count: summary.drafted)
    if Python.isPresent {
      #expect(try Python.output(Self.markup, [workspace["outbox"].path]) == "\(summary.drafted)\n")
    }
  }

  /// Prints a line for each letter in whose page the customer's words became markup.
  private static let markup = #"""
    import email, email.policy, html.parser, pathlib, sys
    class Page(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag in ('script', 'img', 'h1', 'code', 'hr'): print(letter.name, tag)
            for name, value in attributes:
                if name.startswith('on') or name == 'href' and 'acme.example' not in value:
                    print(letter.name, name, value)
    letters = sorted(pathlib.Path(sys.argv[1]).rglob('*.eml'))
    for letter in letters:
        message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
        Page().feed(message.get_body(('html',)).get_content())
    print(len(letters))
    """#

  @Test(
    "a name or an id like that never reaches a header or leaves the folder",
    arguments: [
      "Ana\r\nBcc: all@example.com", "Ana <b@example.com>", "{{ company }}", "<b>Ana</b>",
      "../../etc",
      "Ana\u{202E}", "Ana\u{0}", "\"; --", "=cmd|' /C calc'!A0", "😀",
      String(repeating: "a", count: 300),
    ])
  func names(value: String) throws {
    let workspace = try Workspace()
    try workspace.write(
      PlainExport(
        .init(id: "r-1", score: "3", firstName: value, lastName: "Silva"),
        .init(id: value, score: "3", email: "other@example.com")
      ).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect(summary.read == 2)
    try LetterJudges.read(workspace, count: summary.drafted)
    let files = try Listing(workspace["outbox"]).files.keys
    #expect(files.count >= summary.drafted + summary.held)
    for file in files {
      #expect(file.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(file)")
      let name = file.split(separator: "/").last ?? ""
      #expect(name.utf8.count <= 200)
    }
    #expect(
      workspace.names(in: "").filter { !$0.hasPrefix(".") } == [
        "new.csv", "outbox", "rules", "templates",
      ])
  }
}
