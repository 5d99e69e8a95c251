import TestSupport
import Testing

@testable import HeedCore

/// What every letter from a template says can be told from what a letter says to one customer.
struct TemplateSentenceTests {
  private static let template = """
    ---
    subject: "Your answer"
    preheader: One question.
    ---
    {% if first_name %}Dear {{ first_name }},{% else %}Hello,{% endif %}

    {% if is_late %}I am late. {% endif %}You wrote on {{ submitted_on }}:

    > {{ comment }}

    May I ask: **what would help?** You will hear from me by {{ resolve_day }}: what I have found.

    {{ owner.name }}\\
    {{ owner.role }}, {{ company_name }}
    """

  private static let sentences = TemplateSentence.all(inTemplate: template)

  private static func count(_ text: String) -> Int {
    FamiliarWording.sentences(sentences, in: text).count
  }

  @Test(arguments: [
    "Your answer", "One question.", "Dear Ana,", "Hello,", "I am late.",
    "You wrote on Monday 16 November:", "May I ask:", "what would help?",
    "You will hear from me by Friday 27 November:", "what I have found.",
  ])
  func `What the template says is found in a letter, whatever the values`(text: String) {
    #expect(Self.count(text) == 1)
  }

  @Test(arguments: [
    "Dear Ana", "Dear ,", "I am not late.", "I am late. Very", "You wrote on :", "wrote on Monday:",
    "You wrote us on Monday:", "> It is broken.", "what would help you?", "Kim Park",
    "Customer Success Manager, Acme", "",
  ])
  func `What it does not say is not`(text: String) {
    #expect(Self.count(text) == (text.hasPrefix("I am late") ? 1 : 0))
  }

  @Test func `Sentences are as many as the template has, and values are none`() {
    #expect(Self.sentences.count == 10)
  }

  @Test func `A fingerprint is of one sentence in one kind of letter`() {
    var all: Set<String> = []
    for sentence in Self.sentences {
      for kind in ["en", "zh"] {
        let fingerprint = sentence.fingerprint(in: kind)
        #expect(fingerprint.count == 64 && fingerprint.allSatisfy(\.isHexDigit))
        #expect(all.insert(fingerprint).inserted)
      }
    }
    let changed = Self.template.replacing("what would help?", with: "what would not help?")
    let new = TemplateSentence.all(inTemplate: changed).filter { !Self.sentences.contains($0) }
    #expect(new.count == 1)
    #expect(new.allSatisfy { !all.contains($0.fingerprint(in: "en")) })
  }

  @Test(arguments: [
    ("Thanks. {% comment %}Or not. {% if %}{% endcomment %}Bye.", ["Thanks.", "Bye."]),
    ("We {% comment %}hardly {% endcomment %}thank {% # all %}you.", ["We thank you."]),
    ("{% raw %}{{ We }} thank{% endraw %} you.", ["{{ We }} thank you."]),
    ("We thank   {{- plan -}}   you, {% echo plan %}.", ["We thankTeamyou, Team."]),
  ])
  func `Only what is sent is a sentence`(body: String, sentences: [String]) {
    for template in [body, "---\nsubject: '{{ plan }}'\n---\n\(body)", "\u{FEFF}\(body)"] {
      let all = TemplateSentence.all(inTemplate: template)
      #expect(all.count == sentences.count)
      for (template, sentence) in zip(all, sentences) {
        #expect(FamiliarWording.sentences([template], in: sentence) == [template], "\(sentence)")
      }
    }
  }

  @Test func `A title is read as YAML is, with what stands around a tag`() {
    let template = """
      ---
      preheader: >-
        We
        thank you.
      "subject": "{% if plan %}It\u{5C}u2019s {{ plan }}, {% endif %}thanks" # for all
      ---
      """
    let sentences = TemplateSentence.all(inTemplate: template)
    let titles = ["It’s Team,", "thanks", "We thank you."]
    #expect(sentences.count == titles.count)
    #expect(titles.flatMap { FamiliarWording.sentences(sentences, in: $0) } == sentences)
  }

  @Test func `What is no template has no sentences`() {
    #expect(TemplateSentence.all(inTemplate: "We {{ thank you.").isEmpty)
    #expect(TemplateSentence.all(inTemplate: "We {% comment %} thank you.").isEmpty)
  }

  @Test func `Chinese sentences are found too`() {
    let template = "{{ full_name }}，您好：\n\n谢谢您。您在{{ submitted_on }}写道：\n"
    let sentences = TemplateSentence.all(inTemplate: template)
    #expect(sentences.count == 3)
    let letter = ["李国强，您好：", "谢谢您。您在11月16日（周一）写道："]
    #expect(letter.flatMap { FamiliarWording.sentences(sentences, in: $0) } == sentences)
    #expect(FamiliarWording.sentences(sentences, in: "您在11月16日没有写道：").count == 1)
    #expect(FamiliarWording.sentences(sentences, in: "您不在11月16日写道：").isEmpty)
  }

  @Test(arguments: 0..<200)
  func `Any text can be a template, and no value of a letter is ever part of a sentence`(seed: Int)
  {
    var random = SeededRandom(seed: UInt64(seed))
    let fixed = random.words(upTo: 12)
    let sentences = TemplateSentence.all(inTemplate: "{{ name }} \(fixed) {{ name }}")
    let values = ["Zoë", "Bartholomew"].map { name in
      FamiliarWording.sentences(sentences, in: "\(name) \(fixed) \(name)")
        .map { $0.fingerprint(in: "en") }
    }
    #expect(values[0] == values[1])
  }
}
