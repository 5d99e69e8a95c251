import Testing

@testable import HeedCore

struct TemplateMistakeTests {
  private static let path = "templates/hello/en.md"

  @Test(arguments: [
    Mistake("---\nsubject", "‸subject"),
    Mistake("you\n---\n", "you\n"),
    Mistake("subject: Your answer\n", ""),
    Mistake("subject: Your answer\npreheader: Thank you\n", ""),
    Mistake("subject: Your answer", "‸subjekt: Your answer"),
    Mistake("subject: Your answer", "subject: ‸[Your, answer]"),
    Mistake("subject: Your answer", "subject: Your: answer"),
    Mistake("subject: Your answer", "subject: Your {{ ‸anwser }}"),
    Mistake("subject: Your answer", "subject: About {{ ‸plann | default: 'it' }}"),
    Mistake("subject: Your answer", "subject: ''"),
  ])
  func frontMatter(_ mistake: Mistake) throws {
    try mistake.check(in: Self.path)
  }

  @Test(arguments: [
    Mistake("your answer.", "your {{ ‸frist_name }}."),
    Mistake("your answer.", "your {{ ‸product }}."),
    Mistake("your answer.", "your {% if ‸plam %}x{% endif %}."),
    Mistake("{{ owner.name }}", "{{ ‸owner.nmae }}"),
    Mistake("{{ owner.name }}", "{{ ‸owner.phone }}"),
    Mistake("your answer.", "your {{ ‸plan.name }}."),
    Mistake("your answer.", "your {{ plan | ‸upcsae }}."),
    Mistake("your answer.", "your {{ plan | default: }}."),
    Mistake("your answer.", "your ‸{{ plan."),
    Mistake("your answer.", "your ‸{% if plan."),
    Mistake("your answer.", "your ‸{% if plan %}answer."),
    Mistake("your answer.", "your answer‸{% endif %}."),
    Mistake("your answer.", "your ‸{% iff plan %}answer."),
    Mistake("your answer.", "your ‸{% include 'x' %}answer."),
    Mistake("your answer.", "your {% render ‸'signature' %}answer."),
    Mistake("your answer.", "your <b>answer</b>."),
    Mistake("your answer.", "your <script>alert(1)</script>."),
    Mistake("your answer.", "your answer.\n\n<table><tr><td>x</td></tr></table>"),
    Mistake("your answer.", "your [answer](javascript:alert(1))."),
    Mistake("your answer.", "your ![answer](https://acme.example/a.png)."),
    Mistake("your answer.", "your answer.\n\n    indented"),
    Mistake("your answer.", "your {{ company_name | default: }}."),
    Mistake("your answer.", "your {{ subject }}."),
  ])
  func body(_ mistake: Mistake) throws {
    try mistake.check(in: Self.path)
  }

  @Test(arguments: [
    Mistake("{{ content }}", "‸{{ contents }}"),
    Mistake("{{ subject }}", "{{ subjekt }}"),
    Mistake("<p>{{ preheader }}", "<p ‸{{ preheader }}>"),
    Mistake("<p>{{ preheader }}", "<style>‸{{ preheader }}</style><p>"),
    Mistake("<p>{{ preheader }}", "<!-- ‸{{ preheader }} --><p>"),
    Mistake("<p>{{ preheader }}", "<p class=‸{{ preheader }}>"),
    Mistake("{{ direction }}", "{{ direction"),
  ])
  func layout(_ mistake: Mistake) throws {
    try mistake.check(in: "templates/layout.html")
  }
}
