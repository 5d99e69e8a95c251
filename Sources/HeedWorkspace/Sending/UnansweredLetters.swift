import HeedDelivery

/// Counts the letters in a row that had no answer, so that a server that fails with each one does not
/// get them all.
///
/// What fails now and then, one letter in thirty, fails three times in a row once in 27,000.
struct UnansweredLetters {
  private var count = 0

  /// So many in a row are as good as no connection.
  private static let limit = 3

  /// Counts a letter.
  ///
  /// - Returns: why no further one is to be sent; nil when the next may be tried.
  mutating func end(after outcome: DeliveryOutcome) -> TransportFailure? {
    if case .stopped(let failure) = outcome { return failure }
    guard let reason = outcome.silence else {
      count = 0
      return nil
    }
    count += 1
    guard count >= Self.limit else { return nil }
    return TransportFailure(
      .connection, "\(count) letters in a row had no answer; of the last one: \(reason)",
      help: "find out what is wrong with the server before you send again; what was not taken up "
        + "is still approved")
  }
}

extension DeliveryOutcome {
  /// How a letter ended to which nobody said yes or no; nil for one to which somebody did.
  fileprivate var silence: String? {
    switch self {
    case .unknown(let reason): reason
    case .postponed(let reply): reply.code == nil ? reply.text : nil
    case .accepted, .refused, .stopped: nil
    }
  }
}
