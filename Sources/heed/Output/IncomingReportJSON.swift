import HeedWorkspace

/// What `heed bounces --format json` prints.
struct IncomingReportJSON: Encodable {
  struct Item: Encodable {
    let what: String
    let response: String
    let source: String
    let recipient: String
    let status: Nullable<String>
    let text: Nullable<String>
    let from: Nullable<String>
    let subject: Nullable<String>
    let owedAgain: Bool
    let clockRunsAgain: Bool
    let clocksNotChanged: [String]
    let cancelledLetters: [CancelledLetterJSON]
  }

  /// A message that is about no letter, is not understood, or could not be entered.
  struct Stranger: Encodable {
    let why: String
    let from: Nullable<String>
    let subject: Nullable<String>
    let reason: Nullable<String>

    init(_ stranger: IncomingReport.Stranger) {
      why = stranger.why.rawValue
      from = Nullable(stranger.from)
      subject = Nullable(stranger.subject)
      reason = Nullable(nil)
    }

    init(_ failed: IncomingReport.Failed) {
      why = "failed"
      from = Nullable(failed.from)
      subject = Nullable(failed.subject)
      reason = Nullable(failed.reason)
    }
  }

  let messages: Int
  let readBefore: Int
  let automatic: Int
  let delivered: Int
  let about: [Item]
  let notUnderstood: [Stranger]
  let moreNotUnderstood: Int
  let tooLarge: [String]
  let unreadable: [Unreadable]

  struct Unreadable: Encodable {
    let file: String
    let reason: String
  }

  init(_ report: IncomingReport) {
    messages = report.messages
    readBefore = report.readBefore
    automatic = report.automatic
    delivered = report.delivered
    about = report.items.map { item in
      Item(
        what: item.what.rawValue, response: item.letter.response.id,
        source: item.letter.response.source, recipient: item.letter.recipient,
        status: Nullable(item.status), text: Nullable(item.text), from: Nullable(item.from),
        subject: Nullable(item.subject), owedAgain: item.isOwedAgain,
        clockRunsAgain: item.isRunningAgain, clocksNotChanged: item.refusedClocks,
        cancelledLetters: item.cancelled.map(CancelledLetterJSON.init))
    }
    notUnderstood = report.strangers.map(Stranger.init) + report.failed.map(Stranger.init)
    moreNotUnderstood = report.moreStrangers
    tooLarge = report.tooLarge
    unreadable = report.unreadable.map { Unreadable(file: $0.path, reason: $0.message) }
  }
}
