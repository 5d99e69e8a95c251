import HeedCore
import HeedWorkspace

/// Why a rule asks for a letter, in as few words as possible beside what else is shown.
struct RuleReason {
  /// The rule's name.
  let name: String
  /// What it went by and what stands nowhere else: `plan enterprise`.
  let facts: [String]
  /// The customer's own words that it went by, to be marked where they stand.
  let words: [String]

  /// - Parameters:
  ///   - reviewed: the letter that the rule asks for.
  ///   - comment: the customer's words as they are shown, if some of them can stand out; nil if not.
  init(_ reviewed: ReviewedLetter, markable comment: String?) {
    name = reviewed.letter.rule.onOneLine
    var finding = Finding(reviewed: reviewed, comment: comment ?? "")
    for step in reviewed.rule?.steps ?? [] { finding.take(step) }
    facts = finding.facts
    words = finding.words
  }

  private struct Finding {
    let reviewed: ReviewedLetter
    let comment: String
    var facts: [String] = []
    var words: [String] = []

    /// Takes what a condition saw that holds; that others don't hold is no news.
    mutating func take(_ step: Explanation.Step) {
      guard step.holds else { return }
      switch step {
      case .group(.none, _, _): break
      case .group(.any, _, let steps): if let step = steps.first(where: \.holds) { take(step) }
      case .group(.all, _, let steps): for step in steps { take(step) }
      case .test(let test): take(test)
      }
    }

    private mutating func take(_ test: AnsweredTest) {
      switch test.standardField {
      case .survey, .score, .band, .comment: break
      case .topics: signals(reviewed.evidence.topics.map { ($0.topic, $0.words) }, test)
      case .tone: signals(reviewed.evidence.tones.map { ($0.tone.rawValue, $0.words) }, test)
      default:
        let label = test.field.replacing("_", with: " ")
        add("\(label) \(reviewed.customerFacts.first { $0.name == label }?.value ?? test.value)")
      }
    }

    /// Signals that were read from the comment are marked there; others are named.
    private mutating func signals(
      _ found: [(name: String, words: [String])], _ test: AnsweredTest
    ) {
      let meant = found.filter { test.signals.contains($0.name) }
      if meant.isEmpty { add(test.seen) }
      for signal in meant {
        let shown = signal.words.map(\.onOneLine).filter(comment.contains)
        words += shown
        if shown.isEmpty { add(signal.name) }
      }
    }

    private mutating func add(_ fact: String) {
      if !facts.contains(fact.onOneLine) { facts.append(fact.onOneLine) }
    }
  }
}
