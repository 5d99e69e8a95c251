import TestSupport
import Testing

@testable import HeedCore

/// What `heed check` says about the words of letters.
struct LetterLintTests {
  private func codes(
    _ body: String, subject: String = "Your answer", language: String = "en",
    greeting: String = "Hello,"
  ) throws -> [String] {
    var workspace = TestWorkspace()
    workspace["templates/hello/\(language).md"] =
      "---\nsubject: \"\(subject)\"\n---\n\(greeting)\n\n\(body)\n"
    workspace["templates/layout.html"] = "<html><body>{{ content }}</body></html>"
    let files = WorkspaceFiles(workspace.files)
    let configuration = try workspace.configuration()
    return LetterLint(configuration, files, now: TestWorkspace.now).findings.map(\.code)
  }

  @Test func `The shipped letters are as a careful person would have written them`() throws {
    let files = try Checkout.workspaceFiles()
    var reader = ConfigurationReader(files, now: TestWorkspace.now)
    let read = reader.read()
    let configuration = try #require(read)
    let findings = LetterLint(configuration, files, now: TestWorkspace.now).findings
    #expect(findings.isEmpty, "\(findings.map { "\($0.location as Any) \($0.message)" })")
  }

  @Test(
    "words that letters should not use",
    arguments: [
      ("This will Never again happen.", "overpromise"), ("A 100\u{A0}% solution.", "overpromise"),
      ("Sorry if you felt let down.", "conditional-apology"),
      ("We’re sorry you feel so.", "conditional-apology"),
      ("You will hear from us shortly.", "vague-promise"),
      ("Please leave a review.", "asks-unhappy-customer"),
      ("Dear [Name], thank you.", "placeholder-left"),
      ("Read [here](https://acme.example).", "unclear-link"),
      ("Read [this text](http://acme.example).", "hidden-link"),
      ("Read [this text](https://www.bit.ly/x).", "hidden-link"),
      ("It is very important!!", "loud-words"), ("It is VERY IMPORTANT.", "loud-words"),
      ("Your band is {{ band | default: 1 }}.", "judgement-shown"),
      ("Hello {{ first_name }}.", "greeting-without-fallback"),
    ])
  func finding(body: String, code: String) throws {
    #expect(try codes(body) == [code])
  }

  @Test(
    "words that are fine",
    arguments: [
      "We can't guarantee it.", "The guarantor called.", "The free plan is 100 euros.",
      "A [link to the plan](https://acme.example/t.co).", "The PDF of the ISO norm.",
      "{% if band == 'detractor' %}We let you down.{% endif %}",
      "{% if first_name %}{{ first_name }}{% endif %}", "{{ plan | default: 'asap' }}",
      "AT&T and NATO. It works!", "user@ACME-WORLD.EXAMPLE",
    ])
  func nothing(body: String) throws {
    #expect(try codes(body) == [])
  }

  @Test(
    "Chinese letters",
    arguments: [
      ("我们保证处理。", ["overpromise"]), ("我们不能保证。", []), ("不一定，要看一定的情况。", []),
      ("感谢你的回复。", ["chinese-form"]), ("谢谢,我们看了。", ["chinese-form"]),
      ("谢谢。请看[导出说明](https://acme.example)。", []), ("{{ company_name }}（总部）会回复您。", []),
      ("我们会尽快回复您。", ["vague-promise"]), ("共 1,200 条，约 3.5 天。", []),
    ])
  func chinese(body: String, expected: [String]) throws {
    #expect(try codes(body, subject: "您的回复", language: "zh-Hans", greeting: "您好：") == expected)
  }

  @Test func `Words of advertising are looked for in the subject only`() throws {
    #expect(try codes("The offer is free.", subject: "Act now") == ["spam-word"])
  }

  @Test func `A subject is measured as it comes out`() throws {
    let long = String(repeating: "word ", count: 12)
    #expect(try codes("x", subject: long + "{{ company_name }}") == ["long-subject"])
    #expect(try codes("x", subject: "{% if previous_band %}\(long)\(long){% endif %}word") == [])
  }

  @Test func `Quoted words of the customer don't count as ours`() throws {
    let words = String(repeating: "word ", count: 80)
    #expect(try codes("\(words)\n\n> \(words)\n\n\(words)") == ["long-letter"])
    #expect(try codes("> \(words) \(words) \(words)") == [])
    #expect(try codes("\(words) \(words)") == ["long-letter", "long-paragraph"])
  }

  @Test func `Every phrase of every kind of wording is found`() {
    for rule in WordingRule.all {
      #expect(!rule.phrases.isEmpty)
      for phrase in rule.phrases {
        let text = "---\nsubject: \(phrase)\npreheader: x\n---\nx \(phrase) x\n"
        let letter = LetterFile(
          text, path: "a", name: "a", language: "en", audience: .customers)
        let findings = rule.findings(in: letter)
        #expect(findings.contains { $0.location?.line == 2 && $0.location?.column == 10 })
        let isEverywhere = findings.contains { $0.location?.line == 5 }
        #expect(isEverywhere == (rule.scope == .everywhere), "\(phrase)")
      }
    }
  }
}
