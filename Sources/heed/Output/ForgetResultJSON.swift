import HeedWorkspace

/// What `heed forget --format json` prints.
struct ForgetResultJSON: Encodable {
  let address: String
  let known: Bool
  let near: [String]
  let responses: Int
  let mentions: Int
  let rejectedRows: Int
  let files: Int
  let cancelledLetters: Int
  let cancelledDeadlines: Int
  let sentLetters: Int
  let remaining: [String]
  let unreadable: [String]

  init(_ person: PersonAddress, _ result: ForgetJob.Result) {
    address = person.folded
    known = !result.findings.isUnknown
    near = result.findings.near
    responses = result.findings.responses
    mentions = result.findings.mentions
    rejectedRows = result.findings.rejectedRows
    files = result.files
    cancelledLetters = result.cancelled
    cancelledDeadlines = result.deadlines
    sentLetters = result.findings.sentLetters
    remaining = result.remaining
    unreadable = result.unreadable
  }
}
