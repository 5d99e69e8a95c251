/// What the ledger knows of a customer before the next response.
package struct CustomerHistory: Hashable, Sendable {
  /// So many responses are counted at most; an address may be shared by any number.
  static let countedResponses = 1000
  /// So many of the latest responses of each outcome are looked at.
  static let examinedResponses = 200

  /// The number of responses so far, up to 1000 (which stands for all above it).
  package var responses = 0
  /// The latest answer to each survey.
  package var latest: [LatestAnswer] = []
  /// When the latest letter was written that left, or may have left, in seconds since 1970.
  package var latestSentLetterAt: Int64?
  /// The letters that wait for review or are held.
  package var waiting: [WaitingLetter] = []
  /// How many responses have an open or paused deadline, up to 200 (which stands for all above it).
  package var openCases = 0

  package init() {}

  /// When the latest letter was written, in seconds since 1970; held and superseded ones do not
  /// count.
  package var latestLetterAt: Int64? {
    waiting.reduce(latestSentLetterAt) { latest, letter in
      letter.isNote ? latest : max(latest ?? letter.createdAt, letter.createdAt)
    }
  }

  /// Counts one more response.
  package mutating func countResponse(isOpen: Bool) {
    responses = min(responses + 1, Self.countedResponses)
    if isOpen { openCases = min(openCases + 1, Self.examinedResponses) }
  }

  /// Takes in an answer; of two given at the same time the one taken in later counts.
  package mutating func note(_ answer: LatestAnswer) {
    guard let index = latest.firstIndex(where: { $0.survey == answer.survey }) else {
      return latest.append(answer)
    }
    if answer.submittedAt >= latest[index].submittedAt { latest[index] = answer }
  }
}

/// A customer's latest answer to a survey.
package struct LatestAnswer: Hashable, Sendable {
  package var survey: String?
  /// In seconds since 1970.
  package var submittedAt: Int64
  package var score: Double?
  package var band: String?

  package init(survey: String?, submittedAt: Int64, score: Double?, band: String?) {
    self.survey = survey
    self.submittedAt = submittedAt
    self.score = score
    self.band = band
  }
}

/// A letter that was drafted or held and not yet decided about.
package struct WaitingLetter: Hashable, Sendable {
  /// The response it answers.
  package var response: ResponseIdentity
  /// When that response was given, in seconds since 1970.
  package var submittedAt: Int64
  /// Whether there is only a note that says why the letter is held.
  package var isNote: Bool
  /// When the letter or the note was written, in seconds since 1970.
  package var createdAt: Int64

  package init(response: ResponseIdentity, submittedAt: Int64, isNote: Bool, createdAt: Int64) {
    self.response = response
    self.submittedAt = submittedAt
    self.isNote = isNote
    self.createdAt = createdAt
  }
}
