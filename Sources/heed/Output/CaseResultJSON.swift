import HeedCore
import HeedLedger
import HeedWorkspace

/// What came of a statement about a case, as `--format json` prints it.
struct CaseResultJSON: Encodable {
  struct Changed: Encodable {
    let response: String
    let kind: String
    let due: String
    let state: String
    let closed: Nullable<String>
  }

  let response: String
  let priority: String
  let owner: Nullable<String>
  let changed: [Changed]
  let waitingLetter: Nullable<String>

  init(_ result: CaseJob.Result, now: Instant) {
    response = result.response
    priority = result.priority
    owner = Nullable(result.owner)
    waitingLetter = Nullable(result.waitingLetter)
    changed = result.changed.map { deadline in
      Changed(
        response: deadline.response.id, kind: deadline.deadline.kind.rawValue,
        due: Instant(seconds: deadline.deadline.due).rfc3339(),
        state: DeadlineItem.State(deadline, at: now).name,
        closed: Nullable(deadline.closedAt.map { Instant(seconds: $0).rfc3339() }))
    }
  }
}
