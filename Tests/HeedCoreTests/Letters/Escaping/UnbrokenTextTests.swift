import Testing

@testable import HeedCore

/// Dates, times and codes stay on one line, wherever a letter prints them.
struct UnbrokenTextTests {
  private static let due: [Promise.Kind: String] = [.resolve: "2026-11-25T16:00:00Z"]

  private static func letter(
    _ body: String, subject: String = "S", preheader: String = "P",
    values: [String: Value] = [:], offer: String? = nil
  ) throws -> ReadLetter {
    let workspace = TestWorkspace([
      "templates/hello/en.md":
        "---\nsubject: '\(subject)'\npreheader: '\(preheader)'\n---\n\(body)\n",
      "templates/hello/zh-Hans.md": "---\nsubject: S\npreheader: P\n---\n\(body)\n",
    ])
    let trial = try LetterTrial(try workspace.configuration())
    var request = try trial.request("hello", values, due: due)
    request.offer = offer
    return try ReadLetter(try trial.write(request))
  }

  private static func kept(_ words: String) -> String {
    "<span style=\"white-space:nowrap\">\(words)</span>"
  }

  @Test func aTimeIsBrokenBetweenItsDayAndItsHour() throws {
    let letter = try Self.letter(
      "I shall write to you, and you will have in your hands what we found by {{ resolve_by }}.")
    #expect(
      letter.text
        == "I shall write to you, and you will have in your hands what we found by\n"
        + "Wednesday 25 November, 17:00 (Berlin time).\n")
    let day = Self.kept("Wednesday 25 November,")
    #expect(letter.html.contains("by \(day) \(Self.kept("17:00 (Berlin time)"))."))
  }

  @Test func aChineseTimeToo() throws {
    let letter = try Self.letter(
      "我最晚{{ resolve_by }}前给您答复。", values: ["language": .text("zh-Hans")])
    #expect(letter.text == "我最晚11月25日（周三）17:00（柏林时间）前给您答复。\n")
    let clock = Self.kept("17:00（柏林时间）")
    #expect(letter.html.contains("最晚\(Self.kept("11月25日（周三）"))\(clock)前"))
  }

  @Test func aCodeIsKeptTogetherUnlessAPhoneIsTooNarrow() throws {
    let body = "Your code: {% if offer %}{{ offer.code }}{% endif %}."
    #expect(try Self.letter(body, offer: "TEN-2FKQ").html.contains(Self.kept("TEN-2FKQ")))
    let long = "TEN-2FKQ-7HTW-9XMD-4PLC"
    let letter = try Self.letter(body, offer: long)
    #expect(letter.html.contains("Your code: \(long)."))
    #expect(letter.text == "Your code: \(long).\n")
  }

  @Test func amountsAreKeptTogetherByTheirSpaces() throws {
    let letter = try Self.letter(
      "{{ account_value | money: 'XTS' }}", values: ["account_value": .number(1234.5)])
    #expect(letter.text == "XTS 1,234.50\n")
    #expect(letter.html.contains("XTS\u{A0}1,234.50"))
  }

  @Test func elsewhereNothingIsLeftOfTheMarks() throws {
    let letter = try Self.letter(
      "[look {{ resolve_day }}](https://acme.example/?day={{ resolve_day }} \"on {{ resolve_day }}\")",
      subject: "By {{ resolve_day }}", preheader: "On {{ resolve_day }}")
    let day = "Wednesday 25 November"
    #expect(try letter.field("Subject") == "By \(day)")
    #expect(letter.html.contains("<title>By \(day)</title>"))
    #expect(letter.html.contains("<p>On \(day)</p>"))
    #expect(letter.html.contains("?day=Wednesday%2025%20November\" title=\"on \(day)\">look"))
    let text = letter.text.replacing("\n", with: " ")
    #expect(text.contains("(https://acme.example/?day=Wednesday%2025%20November)"))
    #expect(!(letter.html + letter.text).utf8.contains { $0 < 0x0A })
  }

  @Test func aTitleShowsNoTags() throws {
    let workspace = TestWorkspace([
      "templates/layout.html":
        "<html><head><title>Till {{ resolve_day }}</title></head><body>{{ content }}</body></html>",
      "templates/hello/en.md": "---\nsubject: S\n---\nBy {{ resolve_day }}.\n",
    ])
    let trial = try LetterTrial(try workspace.configuration())
    let letter = try ReadLetter(try trial.write(try trial.request("hello", due: Self.due)))
    let day = "Wednesday 25 November"
    #expect(letter.html.contains("<title>Till \(day)</title></head><body><p>By \(Self.kept(day))."))
  }

  @Test(arguments: [
    "{{ resolve_day | truncate: 9 }}", "{{ resolve_day | slice: 5, 40 }}",
    "{{ resolve_day | split: ' ' | first }}", "{{ resolve_day | upcase | append: '!' }}",
  ])
  func filtersMayCutThem(output: String) throws {
    let letter = try Self.letter(output)
    #expect(!(letter.html + letter.text).utf8.contains { $0 < 0x0A })
    #expect(letter.html.ranges(of: "<span").count == letter.html.ranges(of: "</span>").count)
  }

  @Test func whatCustomersTypeIsNeverMarked() throws {
    for text in ["\u{2}a b\u{3}", "\u{2}a b", "a b\u{3}", "\u{3}a\u{2} b"] {
      let letter = try Self.letter("{{ comment }}", values: ["comment": .text(text)])
      #expect(letter.text == "a b\n")
      #expect(letter.html.contains("<p>a b</p>"))
    }
  }
}
