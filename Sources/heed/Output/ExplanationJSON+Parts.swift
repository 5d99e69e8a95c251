import HeedCore
import HeedWorkspace

extension ExplanationJSON {
  /// The words of the comment that led to what was worked out of it.
  struct Evidence: Encodable {
    struct Words: Encodable {
      let name: String
      let words: [String]
    }

    struct Rating: Encodable {
      let word: String
      let value: Double
    }

    let topics: [Words]
    let tone: [Words]
    let sentiment: [Rating]
    let shouting: [String]

    init(_ evidence: SignalEvidence) {
      topics = evidence.topics.map { Words(name: $0.topic, words: $0.words) }
      tone = evidence.tones.map { Words(name: $0.tone.rawValue, words: $0.words) }
      sentiment = evidence.sentiment.map { Rating(word: $0.word, value: $0.value) }
      shouting = evidence.shouting
    }
  }

  /// What the ledger knows of the decision.
  struct Record: Encodable {
    struct Change: Encodable {
      let what: String
      let then: Nullable<String>
      let today: Nullable<String>
    }

    let run: String
    let decidedAt: String
    let rulesHash: String
    let shownBy: String
    let todaysRulesAreTheSame: Bool
    let todaysDecisionIsTheSame: Bool
    let offerCode: Nullable<String>
    let changes: [Change]

    init(_ record: ExplainRecord) {
      run = record.run
      decidedAt = record.decidedAt.rfc3339()
      rulesHash = record.rulesHash
      offerCode = Nullable(record.code)
      shownBy = record.showsRulesOfTheDay ? "rules_of_the_day" : "todays_rules"
      switch record.today {
      case .sameRules: (todaysRulesAreTheSame, todaysDecisionIsTheSame, changes) = (true, true, [])
      case .sameDecision:
        (todaysRulesAreTheSame, todaysDecisionIsTheSame, changes) = (false, true, [])
      case .differs(let list):
        (todaysRulesAreTheSame, todaysDecisionIsTheSame) = (false, false)
        changes = list.map {
          Change(
            what: $0.part.replacing(" ", with: "_"), then: Nullable($0.then),
            today: Nullable($0.today))
        }
      }
    }
  }

  /// Why the rule that was asked about decides, or does not.
  struct Inquiry: Encodable {
    let rule: String
    let verdict: String
    let takenBy: Nullable<String>
    let failed: [Condition]
    let conditions: [Condition]

    init(_ inquiry: RuleInquiry) {
      rule = inquiry.name
      conditions = inquiry.rule?.steps.map(Condition.init) ?? []
      switch inquiry.verdict {
      case .decides: (verdict, takenBy, failed) = ("decides", Nullable(nil), [])
      case .adds: (verdict, takenBy, failed) = ("adds", Nullable(nil), [])
      case .taken(let earlier): (verdict, takenBy, failed) = ("taken", Nullable(earlier.name), [])
      case .fails(let steps, let earlier):
        (verdict, takenBy) = ("fails", Nullable(earlier?.name))
        failed = steps.map(Condition.init)
      }
    }
  }
}
