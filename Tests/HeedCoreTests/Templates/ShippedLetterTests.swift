import TestSupport
import Testing

@testable import HeedCore

/// The letters that come with heed, each in each of its languages, for friend and foe.
struct ShippedLetterTests {
  struct Shipped: Sendable, CustomTestStringConvertible {
    let name: String
    let language: String
    var testDescription: String { "\(name)/\(language)" }
  }

  private static let files = try? Checkout.workspaceFiles()
  private static let configuration: Configuration? = files.flatMap {
    var reader = ConfigurationReader($0, now: TestWorkspace.now)
    return reader.read()
  }

  /// The letters to customers; those to colleagues are tried as briefings.
  static let letters: [Shipped] =
    configuration.map { configuration in
      configuration.templates.names
        .filter { configuration.templates.audience(of: $0) == .customers }
        .flatMap { name in ["en", "zh-Hans"].map { Shipped(name: name, language: $0) } }
    } ?? []

  private static let announcement = Announcement(
    topic: LocalizedText("exporting reports"), change: LocalizedText("Reports now open at once."),
    since: TestWorkspace.now, link: "https://acme.example/news")

  private func read(_ letter: Shipped, _ values: [String: Value]) throws -> ReadLetter {
    try ReadLetter(try write(letter, values))
  }

  private func write(_ shipped: Shipped, _ values: [String: Value]) throws -> Letter {
    let trial = try LetterTrial(try #require(Self.configuration))
    var values = values
    values["language"] = .text(shipped.language)
    let due: [Promise.Kind: String] = [
      .respond: "2026-11-23T09:00:00Z", .resolve: "2026-11-25T15:00:00Z",
    ]
    var request = try trial.request(shipped.name, values, owner: "success", due: due)
    request.offer = "TEN-4711"
    request.announcement = Self.announcement
    let letter = try trial.write(request)
    #expect(letter.language == shipped.language)
    #expect(MessageLinter.complaints(about: letter.bytes).isEmpty)
    return letter
  }

  private static let names: [String: Value] = [
    "first_name": .text("Zoë & O'Neil"), "last_name": .text("Ng"),
    "full_name": .text("Zoë & O'Neil Ng"),
  ]

  private static func response(_ text: String, topics: [String] = []) -> [String: Value] {
    var values = names
    for field in ["comment", "company", "channel", "plan", "account_manager"] {
      values[field] = .text(text)
    }
    values["survey"] = .text("nps")
    values["score"] = .number(2)
    values["account_value"] = .number(50_000)
    if !topics.isEmpty { values["topics"] = .set(topics) }
    return values
  }

  @Test func allAreThereInBothLanguages() throws {
    let shipped: Set<String> = [
      "detractor-recovery", "leaving", "venting", "disappointed-but-hopeful", "passive-nudge",
      "promoter-thanks", "low-csat", "high-effort", "low-stars", "feature-request",
      "fixed-announcement", "apology-gift", "internal-escalation", "department-digest",
    ]
    let files = try #require(Self.files)
    #expect(Set(TemplateSet.names(files)) == shipped)
    for name in shipped {
      for language in ["en", "zh-Hans"] {
        #expect(files["templates/\(name)/\(language).md"] != nil, "\(name)/\(language)")
      }
    }
  }

  @Test(arguments: letters)
  func aFullResponse(letter: Shipped) throws {
    let read = try read(letter, Self.response("It's slow & <sometimes> \"down\"."))
    #expect(read.text.contains("It's slow & <sometimes> \"down\"."))
    #expect(read.html.contains("It&#39;s slow &amp; &lt;sometimes&gt; &quot;down&quot;."))
    #expect(read.text.firstMatch(of: /&(amp|lt|gt|quot|#39);/) == nil)
    #expect(!read.html.contains("<sometimes>"))
    for part in [read.text, read.html, try read.field("Subject")] {
      #expect(part.firstMatch(of: /\{[{%]|[%}]\}|None|nil|null/) == nil)
    }
    let greeting = letter.language == "en" ? "Dear Zoë & O'Neil," : "Zoë & O'Neil Ng，您好："
    #expect(read.text.hasPrefix(greeting))
  }

  @Test(arguments: letters)
  func aResponseOfAScoreAlone(letter: Shipped) throws {
    let read = try read(letter, ["survey": .text("nps"), "score": .number(2)])
    #expect(read.text.hasPrefix(letter.language == "en" ? "Hello,\n" : "尊敬的客户：\n"))
    #expect(read.text.firstMatch(of: /\{[{%]|[%}]\}| ,|，，|  +\S/) == nil, "\(read.text)")
    #expect(!read.html.contains("<p></p>"))
    #expect(!read.html.contains("<blockquote>"))
  }

  @Test(arguments: letters)
  func aHostileResponseChangesNothingButWords(letter: Shipped) throws {
    let hostile = """
      <script>alert(1)</script> <img src=x onerror=y> "><b 'x'> {{ company_name }} {% if x %} **bold** \
      [x](javascript:y) ![z](w) `c`\r\nBcc: evil@x.example\r\n\r\n# Heading\r\n.\r\nFrom here\r\n--=_x\
      \u{202E}\u{0}\u{1B}[31m &lt;i&gt;
      """
    // As long as the other, as letters ask who wrote little for more.
    let harmless = String(repeating: "plain ", count: hostile.count / 6)
    let topics = try #require(Self.configuration).triage.terms.topics.map(\.name)
    for chosen in [[], topics] {
      let plain = try read(letter, Self.response(harmless, topics: chosen))
      let read = try read(letter, Self.response(hostile, topics: chosen))
      #expect(read.tags == plain.tags)
      #expect(read.header.map(\.name) == plain.header.map(\.name))
      #expect(try read.field("Subject") == plain.field("Subject"))
      #expect(read.html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(read.html.contains("{{ company_name }} {% if x %} **bold**"))
      #expect(read.html.contains("&amp;lt;i&amp;gt;"))
      #expect(
        read.text.contains("\n> Bcc: evil@x.example\n>\n> # Heading\n> .\n> From here\n> --=_x"))
      for part in [read.text, read.html] {
        #expect(
          !part.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" || $0 == "\u{1B}" })
      }
    }
  }

  private static let lettersToTheUnhappy = letters.filter {
    ["detractor-recovery", "venting", "low-csat", "low-stars", "high-effort"].contains($0.name)
  }

  @Test(arguments: lettersToTheUnhappy)
  func whoWroteLittleIsAskedForMoreAndWhoWroteMuchIsNot(letter: Shipped) throws {
    let much = String(repeating: "All of it stands here. ", count: 10)
    for topics in [[], ["billing"], ["support-speed"], ["performance"], ["delivery"]] {
      let asked = try read(letter, Self.response("Bad.", topics: topics)).text
      #expect(asked.contains { "?？".contains($0) }, "\(asked)")
      let thanked = try read(letter, Self.response(much, topics: topics)).text
      #expect(!thanked.contains { "?？".contains($0) }, "\(thanked)")
    }
  }

  @Test(arguments: letters)
  func hostileNamesHoldTheLetter(letter: Shipped) throws {
    for name in ["<b>x", "{{ plan }}", "x\r\nBcc: evil@x.example", "http://x.example"] {
      var values = Self.response("plain")
      values["first_name"] = .text(name)
      #expect(throws: HoldReason.self) { try self.write(letter, values) }
    }
  }

  @Test(arguments: letters)
  func theSameBytesAgain(letter: Shipped) throws {
    let values = Self.response("很好 👍\r\nbut slow")
    #expect(try write(letter, values).bytes == write(letter, values).bytes)
  }
}
