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
      ("{% raw %}{{ We guarantee }}{% endraw %} it.", "overpromise"),
      ("It {% comment %}{{ is {% if %} {% endcomment %}will never again happen.", "overpromise"),
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
      "{% comment %}We guarantee it!!{% endcomment %}We answer.",
      "{% comment %}{% if x %}[here](http://bit.ly){% endif %}{% endcomment %}We answer.",
      "{% # never again %}We answer.",
      "{% comment %}\n{% raw %}{% endcomment %} asap {% endraw %}\n{% endcomment %}\n\nWe answer.",
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

  private func letter(_ text: String) throws -> LetterFile {
    var mistakes = Diagnostics()
    let source = TemplateSource(Array(text.utf8), file: "a", into: &mistakes)
    return LetterFile(
      try #require(source), path: "a", name: "a", language: "en", audience: .customers)
  }

  @Test(
    "words are found where they stand, whatever Liquid stands before them",
    arguments: [
      ("{{ plan -}} \n  It shouts!!", 6, 12),
      ("{% comment %}a\nb{% endcomment %} It shouts!!", 6, 28),
      ("{% if plan %}你好，{% endif %}It shouts!!", 5, 37),
      ("{% raw %}{{ shouts!!{% endraw %}", 5, 19),
      ("{{ plan | default:\n'x' }} shouts!!", 6, 14),
    ])
  func places(body: String, line: Int, column: Int) throws {
    let findings = LoudWords.findings(
      in: try letter("---\nsubject: x\npreheader: x\n---\n\(body)\n"))
    #expect(findings.map(\.location) == [SourceLocation(file: "a", line: line, column: column)])
  }

  @Test(
    "a subject is read as YAML is",
    arguments: [
      ("subject: Your answer # is urgent!!", []), ("subject: >-\n  It\n  shouts!!", [2]),
      ("\"subject\": '  {% if plan %}It {% endif %}shouts!!'", [2]),
      ("preheader: x\nsubject: It shouts!!", [3]),
    ])
  func subject(front: String, lines: [Int]) throws {
    let findings = LoudWords.findings(in: try letter("---\n\(front)\n---\nx\n"))
    #expect(findings.compactMap(\.location?.line) == lines)
  }

  @Test func `Every phrase of every kind of wording is found`() throws {
    for rule in WordingRule.all {
      #expect(!rule.phrases.isEmpty)
      for phrase in rule.phrases {
        let text = "---\nsubject: '\(phrase)'\npreheader: x\n---\nx \(phrase) x\n"
        let findings = rule.findings(in: try letter(text))
        #expect(findings.contains { $0.location?.line == 2 && $0.location?.column == 11 })
        let isEverywhere = findings.contains { $0.location?.line == 5 }
        #expect(isEverywhere == (rule.scope == .everywhere), "\(phrase)")
      }
    }
  }
}
