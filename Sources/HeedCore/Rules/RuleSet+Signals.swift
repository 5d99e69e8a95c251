extension RuleSet {
  /// The signals that rules ask for, worked out from the text of the comment.
  var testedSignals: SignalSelection {
    (rules + also).reduce(into: []) { $0.formUnion($1.condition.testedSignals) }
  }
}

extension Condition {
  fileprivate var testedSignals: SignalSelection {
    switch self {
    case .field(let test):
      switch StandardField(rawValue: test.slot) {
      case .sentiment: .sentiment
      case .tone: .tone
      case .shouting: .shouting
      default: []
      }
    case .all(let conditions), .any(let conditions), .none(let conditions):
      conditions.reduce(into: []) { $0.formUnion($1.testedSignals) }
    }
  }
}
