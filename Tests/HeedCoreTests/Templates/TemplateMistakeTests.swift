import Testing

@testable import HeedCore

struct TemplateMistakeTests {
  @Test func aLetterInAnotherEncodingIsRefused() {
    for path in ["templates/hello/en.md", "templates/layout.html", "templates/partials/sign.md"] {
      var workspace = TestWorkspace(["templates/partials/sign.md": "Yours"])
      let bytes = Array(workspace[path].utf8)
      workspace.setBytes(bytes + [0x0A, 0xE9, 0x0A], of: path)
      let findings = workspace.findings
      #expect(
        findings.map(\.asWritten) == [
          "wrong-encoding: the file is not saved as UTF-8 | save it with the encoding UTF-8"
        ])
      let lines = bytes.count { $0 == 0x0A } + 2
      #expect(
        findings.map(\.location) == [SourceLocation(file: path, line: lines, column: 1)])
    }
  }

  @Test func byteOrderMarksAndWindowsLineEndsAreNoMistake() throws {
    var workspace = TestWorkspace()
    for path in ["templates/hello/en.md", "templates/layout.html"] {
      workspace[path] = "\u{FEFF}" + workspace[path].replacing("\n", with: "\r\n")
    }
    let letter = try LetterTrial(try workspace.configuration()).letter()
    #expect(letter.text == "Hello,\n\nThank you for your answer.\n")
    #expect(letter.html.hasPrefix("<!DOCTYPE html>"))
  }

  private static let path = "templates/hello/en.md"

  @Test(arguments: [
    Mistake(
      "---\nsubject", "‸subject",
      "no-front-matter: a letter begins with its subject between two lines of three hyphens | write  ---  then  subject: ...  then  ---  above the letter"
    ),
    Mistake(
      "---\nsubject: Your answer\npreheader: Thank you\n---\n",
      "‸---\nsubject: Your answer\npreheader: Thank you\n",
      "no-front-matter: a letter begins with its subject between two lines of three hyphens | write  ---  then  subject: ...  then  ---  above the letter"
    ),
    Mistake(
      "subject: Your answer\npreheader", "‸preheader",
      "missing-key: a letter needs 'subject' | write  subject: ..."),
    Mistake(
      "---\nsubject: Your answer\npreheader: Thank you\n", "‸---\n",
      "missing-key: the letter has no subject | write  subject: ...  between the lines of hyphens"),
    Mistake(
      "subject: Your answer", "‸subjekt: Your answer",
      "unknown-key: 'subjekt' is not a key of a letter | did you mean 'subject'?"),
    Mistake(
      "subject: Your answer", "subject: ‸[Your, answer]",
      "wrong-form: this line must be a single text"),
    Mistake(
      "subject: Your answer", "subject: Your‸: answer",
      "yaml-syntax: a second colon, or a key indented differently from its neighbours | put a value that holds ': ' in quotes, and line keys up under each other"
    ),
    Mistake(
      "subject: Your answer", "subject: Your {{ ‸anwser }}",
      "unknown-value: there is no value 'anwser' | declare it under 'fields' in rules/heed.yml"),
    Mistake(
      "subject: Your answer", "subject: About {{ plann | default‸: 'it' }}",
      "yaml-syntax: a second colon, or a key indented differently from its neighbours | put a value that holds ': ' in quotes, and line keys up under each other"
    ),
    Mistake(
      "subject: Your answer", "subject: \"About {{ ‸plann | default: 'it' }}\"",
      "unknown-value: there is no value 'plann' | did you mean 'plan'?"),
    Mistake(
      "subject: Your answer", "‸subject: ''",
      "missing-key: a letter needs 'subject' | write  subject: ..."),
    Mistake(
      "subject: Your answer", "subject: \"{{ ‸subject }}\"",
      "unknown-value: the subject and the preheader can't be printed in themselves | write the words out"
    ),
    Mistake(
      "---\nsubject: Your answer\npreheader: Thank you\n", "‸---\nsubject: Your answer\n",
      "missing-key: the letter needs 'preheader', which the page around it prints | write  preheader: ...  under the subject"
    ),
    Mistake(
      "Thank you\n---", "Thank {{ ‸yuo }}\n---",
      "unknown-value: there is no value 'yuo' | declare it under 'fields' in rules/heed.yml"),
  ])
  func frontMatter(_ mistake: Mistake) throws {
    try mistake.check(in: Self.path)
  }

  @Test(arguments: [
    Mistake(
      "your answer.", "your {{ ‸frist_name }}.",
      "unknown-value: there is no value 'frist_name' | did you mean 'first_name'?"),
    Mistake(
      "your answer.", "your {{ ‸product }}.",
      "unknown-value: there is no value 'product' | declare it under 'fields' in rules/heed.yml"),
    Mistake(
      "your answer.", "your {% if ‸plam %}x{% endif %}.",
      "unknown-value: there is no value 'plam' | did you mean 'plan'?"),
    Mistake(
      "{{ owner.name }}", "{{ ‸owner.nmae }}",
      "unknown-value: 'owner' has no 'nmae' | did you mean 'name'?"),
    Mistake(
      "{{ owner.name }}", "{{ ‸owner.phone }}",
      "unknown-value: 'owner' has no 'phone' | it has name, role, email"),
    Mistake("your answer.", "your {{ ‸plan.name }}.", "unknown-value: 'plan' has no 'name'"),
    Mistake(
      "your answer.", "your {{ plan | ‸upcsae }}.",
      "template: There is no filter named upcsae. | did you mean 'upcase'?"),
    Mistake("your answer.", "your {{ plan | default: ‸}}.", "template: A value is missing here."),
    Mistake(
      "your answer.", "your ‸{{ plan.",
      "template: This output is not closed: }} is missing."),
    Mistake(
      "your answer.", "your ‸{% if plan.",
      "template: This tag is not closed: %} is missing."),
    Mistake(
      "Thank you for your answer.", "‸Thank you {% if plan %}for your answer.",
      "markdown: This tag opens in this paragraph and doesn't end there. | Put the tag and its end into the same paragraph, or each on a line of its own around it."
    ),
    Mistake(
      "Thank you for your answer.", "‸Thank you for your answer{% endif %}.",
      "markdown: This tag belongs to one that didn't open in this paragraph. | Put the tag and its end into the same paragraph, or each on a line of its own around it."
    ),
    Mistake(
      "your answer.", "your {% ‸iff plan %}answer.",
      "template: There is no tag named iff. | did you mean 'if'?"),
    Mistake(
      "your answer.", "your {% ‸include 'x' %}answer.",
      "template: The tag include is not supported: use {% render %} and hand the values over."),
    Mistake(
      "your answer.", "your {% render ‸'signature' %}answer.",
      "template: There is no partial named signature."),
    Mistake(
      "Thank you for your answer.", "‸Thank you for your <b>answer</b>.",
      #"markdown: HTML can't be used in a letter: its plain-text part would have nothing to show for it. | Write Markdown instead; a note to yourself goes into {% comment %}, a lone < is \<."#
    ),
    Mistake(
      "Thank you for your answer.", "‸Thank you for <script>alert(1)</script>.",
      #"markdown: HTML can't be used in a letter: its plain-text part would have nothing to show for it. | Write Markdown instead; a note to yourself goes into {% comment %}, a lone < is \<."#
    ),
    Mistake(
      "your answer.", "your answer.\n\n‸<table><tr><td>x</td></tr></table>",
      #"markdown: HTML can't be used in a letter: its plain-text part would have nothing to show for it. | Write Markdown instead; a note to yourself goes into {% comment %}, a lone < is \<."#
    ),
    Mistake(
      "Thank you for your answer.", "‸Thank you for your [answer](javascript:alert(1)).",
      "markdown: A letter can't link to \"javascript:\". | Use http:, https:, mailto:, tel:."),
  ])
  func body(_ mistake: Mistake) throws {
    try mistake.check(in: Self.path)
  }

  @Test(arguments: [
    Mistake(
      "{{ subject }}", "{{ ‸subjekt }}",
      "unknown-value: there is no value 'subjekt' | did you mean 'subject'?"),
    Mistake(
      "<p>{{ preheader }}", "<p ‸{{ preheader }}>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "<p>{{ preheader }}", "<script>‸{% echo preheader %}</script><p>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "<p>{{ preheader }}", "<style>‸{{ preheader }}</style><p>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "<p>{{ preheader }}", "<!-- ‸{{ preheader }} --><p>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "<p>{{ preheader }}", "<p onclick='f(‸{{ preheader }})'>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "<p>{{ preheader }}", "<p style='color:‸{{ preheader }}'>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "<p>{{ preheader }}", "<p ‸{% if preheader %}title='x'{% endif %}>",
      "unsafe-place: a tag can't stand inside an element's < and >, as it would hide where values stand | put it around whole elements"
    ),
    Mistake(
      "<p>{{ preheader }}", "<p class=‸{{ preheader }}>",
      "unsafe-place: a value can't stand here: it could become part of the page itself | put it between elements, or into lang, dir, title, alt, class, id, href or src"
    ),
    Mistake(
      "{{ preheader }}", "‸{{ preheader",
      "template: This output is not closed: }} is missing."),
  ])
  func layout(_ mistake: Mistake) throws {
    try mistake.check(in: "templates/layout.html")
  }
}
