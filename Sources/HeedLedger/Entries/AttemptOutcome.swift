/// How an attempt to send a letter ended.
package enum AttemptOutcome: String, Hashable, Sendable {
  case sent
  /// The server wants it tried again later.
  case postponed
  /// The server refused it for good.
  case failed
  /// The server could not be used at all; the letter was not handed over.
  case stopped
  /// Nobody knows whether the server took it.
  case unknown

  /// What the letter has become.
  package var letterState: LetterState {
    switch self {
    case .sent: .sent
    case .postponed, .stopped: .approved
    case .failed: .failed
    case .unknown: .unknown
    }
  }
}
