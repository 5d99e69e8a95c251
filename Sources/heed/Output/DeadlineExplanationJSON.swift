import HeedCore
import HeedWorkspace

/// How a due time came about, as `heed deadlines --explain --format json` prints it.
struct DeadlineExplanationJSON: Encodable {
  struct Step: Encodable {
    let from: String
    let to: String
    let counts: Bool
    /// Why it does not count.
    let reason: Nullable<String>
    let totalSeconds: Int64
  }

  let response: Nullable<String>
  let kind: String
  let within: String
  let calendar: String
  let timeZone: Nullable<String>
  let rules: Nullable<String>
  let start: String
  let due: String
  /// By these steps; another one than `due` where rules have changed since.
  let counted: String
  let steps: [Step]

  init(_ result: DeadlineExplainJob.Result) {
    let explanation = result.explanation
    response = Nullable(result.response)
    kind = result.kind.rawValue
    within = explanation.within.text
    calendar = explanation.calendar.name
    timeZone = Nullable(explanation.calendar.definition?.zone.identifier)
    rules = Nullable(result.rulesHash)
    start = explanation.start.rfc3339()
    due = result.due.rfc3339()
    counted = explanation.due.rfc3339()
    steps = explanation.steps.map { step in
      let reason: String? =
        switch step.kind {
        case .counts: nil
        case .closed(_, let name): name
        case .paused: "paused"
        }
      return Step(
        from: step.start.rfc3339(), to: step.end.rfc3339(), counts: reason == nil,
        reason: Nullable(reason), totalSeconds: step.total)
    }
  }
}
