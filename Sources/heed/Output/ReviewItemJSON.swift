import HeedCore
import HeedWorkspace

/// A letter as `heed review --format json` prints it.
struct ReviewItemJSON: Encodable {
  let response: String
  let source: String
  let state: String
  let priority: String
  let due: Nullable<String>
  let customer: String
  let recipient: String
  let template: Nullable<String>
  let language: Nullable<String>
  let rule: String
  let owner: Nullable<String>
  let file: String
  let warnings: [String]
  /// Why it can't be sent as it is; null when it can.
  let problem: Nullable<String>

  init(_ item: ReviewItem) {
    let letter = item.letter
    response = letter.response.id
    source = letter.response.source
    state = letter.state.rawValue
    priority = letter.priority
    due = Nullable(item.due?.rfc3339())
    customer = item.customer
    recipient = letter.recipient
    template = Nullable(letter.template)
    language = Nullable(letter.language)
    rule = letter.rule
    owner = Nullable(letter.owner)
    file = item.path
    warnings = item.warnings
    problem = Nullable(item.problem?.message)
  }
}
