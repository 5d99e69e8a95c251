import HeedCore
import HeedLedger

/// Tells a case that its customer gave another answer before, in the same response.
struct Correction: Sendable {
  /// The version of the response that was read last.
  let earlier: ResponseIdentity
  let change: AnswerChange
  /// Whether the customer has had an answer since, so that a person must say what comes next.
  let isAnswered: Bool
  /// Whether the earlier answer is of another customer: then the id is not that of one response, and
  /// nothing of the other's changes.
  let isOfOtherCustomer: Bool
}

extension Case {
  /// What the customer answered.
  var answer: GivenAnswer {
    GivenAnswer(score: response.number(.score), comment: response.text(.comment))
  }

  /// The identity of this version of a response, the same whenever the answer is the same.
  var versionIdentity: ResponseIdentity {
    var content: [UInt8] = []
    ResponseRecord.append(response, fields: [.score, .comment], to: &content)
    let mark = Digest(content).hexadecimal(bytes: 4)
    return ResponseIdentity(
      source: identity.source, id: identity.id + ResponseVersion.separator + mark)
  }

  /// The case as a response of its own.
  ///
  /// Nobody knows when the answer was changed; its clocks start when heed finds out.
  ///
  /// - Parameters:
  ///   - correction: what it takes the place of.
  ///   - now: the time of the run.
  /// - Returns: the case.
  func correcting(_ correction: Correction, now: Instant) -> Case {
    let identity = versionIdentity
    var response = response
    response[.id] = .text(identity.id)
    return Case(
      identity: identity, response: response, submittedAt: max(now, submittedAt),
      recipient: recipient, customer: customer, correction: correction)
  }
}
