import Testing

@testable import HeedCore

struct TemplateMistakeTests {
  private static let path = "templates/hello/en.md"

  @Test(arguments: [
    Mistake("---\nsubject", "‸subject"),
    Mistake("---\nsubject: Your answer\npreheader: Thank you\n---\n", "‸---\nsubject: Your answer\npreheader: Thank you\n"),
    Mistake("subject: Your answer\npreheader", "‸preheader"),
    Mistake("---\nsubject: Your answer\npreheader: Thank you\n", "‸---\n"),
    Mistake("subject: Your answer", "‸subjekt: Your answer"),
    Mistake("subject: Your answer", "subject: ‸[Your, answer]"),
    Mistake("subject: Your answer", "subject: Your‸: answer"),
    Mistake("subject: Your answer", "subject: Your {{ ‸anwser }}"),
    Mistake("subject: Your answer", "subject: About {{ plann | default‸: 'it' }}"),
    Mistake("subject: Your answer", "subject: \"About {{ ‸plann | default: 'it' }}\""),
    Mistake("subject: Your answer", "‸subject: ''"),
    Mistake("Thank you\n---", "Thank {{ ‸yuo }}\n---"),
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
    Mistake("your answer.", "your {{ plan | default: ‸}}."),
    Mistake("your answer.", "your ‸{{ plan."),
    Mistake("your answer.", "your ‸{% if plan."),
    Mistake("Thank you for your answer.", "‸Thank you {% if plan %}for your answer."),
    Mistake("Thank you for your answer.", "‸Thank you for your answer{% endif %}."),
    Mistake("your answer.", "your {% ‸iff plan %}answer."),
    Mistake("your answer.", "your {% ‸include 'x' %}answer."),
    Mistake("your answer.", "your {% render ‸'signature' %}answer."),
    Mistake("Thank you for your answer.", "‸Thank you for your <b>answer</b>."),
    Mistake("Thank you for your answer.", "‸Thank you for <script>alert(1)</script>."),
    Mistake("your answer.", "your answer.\n\n‸<table><tr><td>x</td></tr></table>"),
    Mistake("Thank you for your answer.", "‸Thank you for your [answer](javascript:alert(1))."),
  ])
  func body(_ mistake: Mistake) throws {
    try mistake.check(in: Self.path)
  }

  @Test(arguments: [
    Mistake("{{ subject }}", "{{ ‸subjekt }}"),
    Mistake("<p>{{ preheader }}", "<p ‸{{ preheader }}>"),
    Mistake("<p>{{ preheader }}", "<style>‸{{ preheader }}</style><p>"),
    Mistake("<p>{{ preheader }}", "<!-- ‸{{ preheader }} --><p>"),
    Mistake("<p>{{ preheader }}", "<p class=‸{{ preheader }}>"),
    Mistake("{{ preheader }}", "‸{{ preheader"),
  ])
  func layout(_ mistake: Mistake) throws {
    try mistake.check(in: "templates/layout.html")
  }
}
