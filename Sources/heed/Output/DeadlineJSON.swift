import HeedWorkspace

/// A deadline as `heed deadlines --format json` prints it.
struct DeadlineJSON: Encodable {
  let response: String
  let kind: String
  let priority: String
  let owner: Nullable<String>
  let customer: Nullable<String>
  let start: String
  let due: String
  let state: String

  init(_ item: DeadlinesJob.Item) {
    response = item.response
    kind = item.kind
    priority = item.priority
    owner = Nullable(item.owner)
    customer = Nullable(item.customer)
    start = item.start.rfc3339()
    due = item.due.rfc3339()
    state = item.state.rawValue
  }
}
