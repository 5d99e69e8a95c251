import HeedCore
import HeedDelivery
import HeedWorkspace

/// What came of letters that were to be sent, as `heed send --format json` prints it.
struct SendJSON: Encodable {
  struct Letter: Encodable {
    let response: String
    let source: String
    let recipient: String
    let priority: String
    let fate: String
    let reason: Nullable<String>
    let until: Nullable<String>

    init(_ item: SendReport.Item) {
      response = item.letter.response.id
      source = item.letter.response.source
      recipient = item.letter.recipient
      priority = item.letter.priority
      fate = item.fate.kind.rawValue
      reason = Nullable(item.fate.reason)
      until = Nullable(item.fate.until?.rfc3339())
    }
  }

  /// Why sending ended before all letters were taken up.
  struct End: Encodable {
    let step: String
    let message: String
    let help: String

    init(_ failure: TransportFailure) {
      step = failure.step.rawValue
      message = failure.message
      help = failure.help
    }

    /// Of what went wrong here; nil where it can't be said in words.
    init?(interruption: any Error) {
      guard let diagnostic = Failure.diagnostics(of: interruption)?.first else { return nil }
      step = diagnostic.code
      message = diagnostic.message
      help = diagnostic.help ?? ""
    }
  }

  private let ready: Int
  private let sent: Int
  private let postponed: Int
  private let failed: Int
  private let unknown: Int
  private let backToReview: Int
  private let later: Int
  private let untouched: Int
  private let letters: [Letter]
  private let allUnknown: [String]
  private let failure: Nullable<End>

  init(_ outcome: SendOutcome) {
    let report = outcome.report
    ready = report.count(of: .ready)
    sent = report.count(of: .sent)
    postponed = report.count(of: .postponed)
    failed = report.count(of: .failed)
    unknown = report.count(of: .unknown)
    backToReview = report.count(of: .void) + report.count(of: .unfit)
    later = report.count(of: .later)
    untouched = report.untouched
    letters = report.items.map(Letter.init)
    allUnknown = outcome.unknown.map(\.response.id)
    failure = Nullable(
      report.failure.map(End.init) ?? report.interruption.flatMap(End.init(interruption:)))
  }

  private enum CodingKeys: String, CodingKey {
    case ready, sent, postponed, failed, unknown, later, untouched, letters, failure
    case backToReview = "back_to_review"
    case allUnknown = "unknown_letters"
  }
}
