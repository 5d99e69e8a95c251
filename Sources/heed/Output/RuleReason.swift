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
      switch step {
      case .group("none of", _, _), .group(_, holds: false, _), .test(_, holds: false, _): break
      case .group("any of", _, let steps): steps.first(where: \.holds).map { take($0) }
      case .group(_, _, let steps): for step in steps { take(step) }
      case .test(let condition, _, let seen): take(condition, seen)
      }
    }

    private mutating func take(_ condition: String, _ seen: String) {
      let (_, wanted) = Self.parts(of: condition, at: ": ")
      let (name, value) = Self.parts(of: seen, at: " is ")
      switch StandardField.allCases.first(where: { $0.field.name == name }) {
      case .survey, .score, .band, .comment: break
      case .topics: signals(reviewed.evidence.topics.map { ($0.topic, $0.words) }, wanted, seen)
      case .tone:
        signals(reviewed.evidence.tones.map { ($0.tone.rawValue, $0.words) }, wanted, seen)
      default:
        let label = name.replacing("_", with: " ")
        add("\(label) \(reviewed.customerFacts.first { $0.name == label }?.value ?? value)")
      }
    }

    /// Signals that were read from the comment are marked there; others are named.
    private mutating func signals(
      _ found: [(name: String, words: [String])], _ wanted: String, _ seen: String
    ) {
      let meant = found.filter { signal in
        wanted.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.contains { $0 == signal.name }
      }
      if meant.isEmpty { add(seen) }
      for signal in meant {
        let shown = signal.words.map(\.onOneLine).filter(comment.contains)
        words += shown
        if shown.isEmpty { add(signal.name) }
      }
    }

    private mutating func add(_ fact: String) {
      if !facts.contains(fact.onOneLine) { facts.append(fact.onOneLine) }
    }

    private static func parts(of text: String, at separator: String) -> (String, String) {
      guard let range = text.firstRange(of: separator) else { return (text, text) }
      return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
    }
  }
}

extension Explanation.Step {
  fileprivate var holds: Bool {
    switch self {
    case .test(_, let holds, _), .group(_, let holds, _): holds
    }
  }
}
