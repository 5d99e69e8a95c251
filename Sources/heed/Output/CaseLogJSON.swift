import HeedWorkspace

/// The audit trail of a case as `heed log --format json` prints it.
struct CaseLogJSON: Encodable {
  struct Line: Encodable {
    let at: String
    let what: String
    let deadline: Nullable<String>
    let state: Nullable<String>
    let due: Nullable<String>
    let by: Nullable<String>
    let because: Nullable<String>
    let detail: Nullable<String>
    /// Whether it was entered after something that has a later time.
    let afterLaterTime: Bool
  }

  let response: String
  let source: String
  let priority: String
  let owner: Nullable<String>
  let log: [Line]

  init(_ log: CaseLog) {
    response = log.response.identity.id
    source = log.response.identity.source
    priority = log.priority
    owner = Nullable(log.owner)
    self.log = log.lines.map { line in
      Line(
        at: line.at.rfc3339(), what: line.what.name,
        deadline: Nullable(line.deadline?.rawValue), state: Nullable(line.state?.rawValue),
        due: Nullable(line.due?.rfc3339()), by: Nullable(line.actor),
        because: Nullable(line.reason), detail: Nullable(line.detail),
        afterLaterTime: line.isAfterLaterTime)
    }
  }
}
