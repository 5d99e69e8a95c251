/// What the ledger knows of a customer before the next response.
package struct CustomerHistory: Hashable, Sendable {
  /// So many responses are counted at most; an address may be shared by any number.
  static let countedResponses = 1000
  /// So many of the latest responses of each outcome are looked at.
  static let examinedResponses = 20

  /// The number of responses so far, from 1 to 1000 (which stands for all above it).
  package var responses: Int
  /// When the latest of them was given, in seconds since 1970.
  package var latestAt: Int64?
  package var latestScore: Double?
  package var latestBand: String?
  /// When the latest letter was written, in seconds since 1970; held and superseded ones do not
  /// count.
  package var latestLetterAt: Int64?
  /// The letters that wait for review or are held, latest first.
  package var waiting: [WaitingLetter] = []
  /// How many responses have an open or paused deadline.
  package var openCases = 0
}

/// A letter that was drafted or held and not yet decided about.
package struct WaitingLetter: Hashable, Sendable {
  package var file: LetterFile
  /// The response it answers.
  package var response: ResponseIdentity
  /// When that response was given, in seconds since 1970.
  package var submittedAt: Int64
}
