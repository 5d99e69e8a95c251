import TestSupport
import Testing

@testable import HeedCore

/// The mails to colleagues that come with heed, in both languages.
struct BriefingTests {
  private static let configuration: Configuration? = (try? Checkout.workspaceFiles()).flatMap {
    var reader = ConfigurationReader($0, now: TestWorkspace.now)
    return reader.read()
  }

  private let configuration: Configuration
  private let writer: LetterWriter

  init() throws {
    configuration = try #require(Self.configuration)
    writer = try LetterWriter(configuration, date: TestWorkspace.now)
  }

  private func person(_ id: String) throws -> Person {
    try #require(configuration.people.first { $0.id == id })
  }

  /// A case that is due so many hours from now.
  private func item(
    _ id: String, in hours: Int64, comment: String? = "It takes three tries.",
    customer: String? = "Ana Silva"
  ) throws -> BriefingCase {
    BriefingCase(
      id: id, customer: customer, company: "Example Ltd", comment: comment, priority: "P1",
      owner: try person("support"), submittedAt: TestWorkspace.now,
      promise: Promise(
        kind: .respond, start: TestWorkspace.now, due: TestWorkspace.now + hours * 3600,
        warnAt: nil, calendar: "office", within: try #require(TimeSpan(4, .hour, .working))))
  }

  private func write(
    _ template: String, _ cases: [BriefingCase], to reader: String = "success",
    topics: [Briefing.TopicCount] = []
  ) throws -> (letter: Letter, read: ReadLetter) {
    let letter = try writer.write(
      Briefing(
        template: template, reader: try person(reader), identity: "test", cases: cases,
        topics: topics, period: (TestWorkspace.now + -7 * 86_400)...TestWorkspace.now))
    #expect(MessageLinter.complaints(about: letter.bytes).isEmpty)
    return (letter, try ReadLetter(letter))
  }

  @Test func anEscalationSaysWhoWaitsAndSinceWhen() throws {
    let (letter, read) = try write(
      "internal-escalation", [try item("r-1", in: -2), try item("r-2", in: 3)])
    #expect(try read.field("Subject") == "1 late, 1 due soon: customers waiting for us")
    #expect(try read.field("Auto-Submitted") == "auto-generated")
    #expect(try read.field("To") == "Kim Park <kim.park@acme.example>")
    #expect(letter.language == "en")
    #expect(read.text.contains("Hello Kim Park,"))
    #expect(read.text.contains("Ana Silva, Example Ltd (P1, r-1)"))
    let words = read.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("One customer has waited longer than we promised. For one more,"))
    #expect(words.contains("was due on Sunday 22 November, 09:00 (Berlin time); Tom Brennan has"))
    #expect(words.contains("is due on Sunday 22 November, 14:00 (Berlin time); Tom Brennan has"))
  }

  @Test(arguments: [
    ([-2], "1 late: customers waiting for us"), ([2], "1 due soon: customers waiting for us"),
    ([-2, -1], "2 late: customers waiting for us"),
  ])
  func theSubjectCountsThem(hours: [Int64], subject: String) throws {
    let cases = try hours.map { try item("r-\($0)", in: $0) }
    #expect(try write("internal-escalation", cases).read.field("Subject") == subject)
  }

  @Test(arguments: ["internal-escalation", "department-digest"])
  func theReaderChoosesTheLanguage(template: String) throws {
    let (letter, read) = try write(template, [try item("r-1", in: -2)], to: "success-china")
    #expect(letter.language == "zh-Hans")
    #expect(read.text.hasPrefix("陈琳，您好：\n"))
    #expect(read.html.contains("lang=\"zh-Hans\""))
  }

  @Test(arguments: ["internal-escalation", "department-digest"])
  func nothingIsKnownOfACustomer(template: String) throws {
    let bare = BriefingCase(
      id: "r-1", customer: nil, comment: "Late.", priority: "P1", owner: nil,
      submittedAt: TestWorkspace.now, promise: try item("", in: 1).promise)
    let read = try write(template, [bare]).read
    #expect(read.text.contains("A customer without a name"))
    #expect(read.text.firstMatch(of: /\{[{%]|[%}]\}| ,|  +\S/) == nil, "\(read.text)")
  }

  @Test func aDigestCountsTopicsAndQuotes() throws {
    let topics = [
      Briefing.TopicCount(label: LocalizedText("billing"), count: 7),
      Briefing.TopicCount(label: LocalizedText("speed"), count: 2),
    ]
    let (_, read) = try write("department-digest", [try item("r-1", in: 1)], topics: topics)
    #expect(read.text.contains("- billing: 7\n- speed: 2\n"))
    #expect(read.text.contains("> It takes three tries."))
    #expect(read.html.contains("<li>billing: 7</li>"))
    let subject = "What customers said about your work, up to Sunday 22 November"
    #expect(try read.field("Subject") == subject)
  }

  @Test(arguments: ["internal-escalation", "department-digest"])
  func aLongListIsCutAndStaysSmall(template: String) throws {
    let comment = String(repeating: "Every morning the same. ", count: 200)
    let cases = try (1...500).map { try item("r-\($0)", in: -1, comment: comment) }
    let read = try write(template, cases).read
    #expect(read.html.utf8.count < 90_000)
    #expect(read.text.contains("500"))
    #expect(!read.text.contains("(P1, r-26)") && !read.text.contains("(r-13)"))
  }

  @Test(arguments: ["internal-escalation", "department-digest"])
  func whatCustomersWroteIsText(template: String) throws {
    let hostile = "<script>x</script>\r\nBcc: evil@x.example\r\n**b** {{ company_name }} &lt;"
    let plain = try write(template, [try item("r-1", in: -1, comment: "p", customer: "p")]).read
    let read = try write(template, [try item("r-1", in: -1, comment: hostile, customer: hostile)])
      .read
    #expect(read.tags == plain.tags)
    #expect(read.header.map(\.name) == plain.header.map(\.name))
    #expect(read.html.contains("&lt;script&gt;x&lt;/script&gt;"))
  }

  @Test func aLetterToCustomersIsNone() throws {
    let briefing = Briefing(
      template: "leaving", reader: try person("success"), identity: "test", cases: [])
    #expect(throws: HoldReason.self) { try writer.write(briefing) }
  }

  @Test func aMailToColleaguesKnowsNoResponse() {
    let text =
      "---\nsubject: S\npreheader: P\naudience: colleagues\n---\n{{ comment }} {{ case }}\n"
    let workspace = TestWorkspace(["templates/note/en.md": text])
    let findings = workspace.findings.map(\.asWritten)
    #expect(findings.contains { $0.hasPrefix("unknown-value: there is no value 'comment'") })
    #expect(findings.contains { $0.hasSuffix("did you mean 'cases'?") })
  }
}
