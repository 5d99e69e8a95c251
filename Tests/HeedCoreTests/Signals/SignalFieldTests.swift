import Testing

@testable import HeedCore

/// Sentiment, tone and shouting as fields of rules.
struct SignalFieldTests {
  private let workspace: TestWorkspace

  init() {
    workspace = TestWorkspace([
      "rules/lexicon/en.txt": "good\t2\nbad\t-2\n",
      "rules/lexicon/tone-en.txt": "furious\tangry\nthank*\tgrateful\n",
    ])
  }

  @Test(arguments: [
    ("tone: angry", "I am furious", true), ("tone: angry", "ok", false),
    ("tone: [angry, grateful]", "thanks", true),
    ("tone: { all: [angry, grateful] }", "thanks", false),
    ("tone: { all: [angry, grateful] }", "Furious. Thank you.", true),
    ("tone: neutral", "an invoice", true), ("tone: { not: angry }", "thanks", true),
    ("tone: present", "an invoice", true), ("sentiment: less than -0.3", "bad", true),
    ("sentiment: less than -0.3", "good", false), ("sentiment: blank", "xyz", true),
    ("shouting: yes", "WHERE IS MY ORDER", true), ("shouting: no", "where is it", true),
  ])
  func condition(_ condition: String, comment: String, holds: Bool) throws {
    let trial = try ConditionTrial(condition, in: workspace)
    #expect(try trial.holds(["comment": .text(comment)]) == holds)
  }

  @Test(arguments: ["tone: angry", "tone: neutral", "shouting: no", "sentiment: at most 1"])
  func nothingHoldsWithoutAComment(condition: String) throws {
    #expect(try !ConditionTrial(condition, in: workspace).holds(["score": .number(3)]))
  }

  @Test(arguments: [
    ("tone: grateful", "tone", Value.set(["grateful"])),
    ("shouting: yes", "shouting", .truth(true)),
    ("sentiment: 0.5", "sentiment", .number(0.5)),
  ])
  func whatIsGivenCounts(condition: String, field: String, value: Value) throws {
    let trial = try ConditionTrial(condition, in: workspace)
    #expect(try trial.holds(["comment": .text("furious and bad"), field: value]))
    #expect(try trial.holds([field: value]))
  }

  @Test func onlyWhatRulesAskForIsWorkedOutWhenNothingElseIsWanted() throws {
    let asking = try ConditionTrial("tone: angry", in: workspace)
    let other = try ConditionTrial("comment: present", in: workspace)
    for (trial, isWorkedOut) in [(asking, true), (other, false)] {
      let terms = trial.configuration.triage.terms
      var facts = try Facts(terms: terms, now: TestWorkspace.now, signals: [])
      facts.read(try trial.configuration.response(["comment": .text("I am furious")]))
      #expect((facts.values[StandardField.tone.rawValue] != .missing) == isWorkedOut)
    }
  }

  @Test func oneResponseLeavesNothingForTheNext() throws {
    let trial = try ConditionTrial("tone: angry", in: workspace)
    var facts = try Facts(terms: trial.configuration.triage.terms, now: TestWorkspace.now)
    facts.read(try trial.configuration.response(["comment": .text("I am furious")]))
    facts.read(try trial.configuration.response([:]))
    #expect(trial.configuration.triage.decider.firstMatch(facts) == nil)
    #expect(facts.values[StandardField.tone.rawValue] == .missing)
  }

  @Test func anUnknownToneIsAMistake() {
    var workspace = workspace
    workspace["rules/triage.yml"] = """
      rules:
        - rule: Angry
          when: { tone: angy }
          then: { priority: P1, template: hello }
        - otherwise: { priority: P2, template: hello }
      """
    let finding = workspace.findings.first
    #expect(finding?.code == "unknown-tone")
    #expect(finding?.help == "did you mean 'angry'?")
    #expect(finding?.location == SourceLocation(file: "rules/triage.yml", line: 3, column: 19))
  }
}
