import HeedCore
import HeedLedger

/// Turns the records of one export into cases; the same for all threads.
struct Intake: Sendable {
  let source: String
  let file: String
  let reader: ResponseReader
  let rejectedRows: RejectedRows
  let gate: Gate
  let languages: LanguageDetector

  /// What a chunk of records came to.
  struct Batch: Sendable {
    var cases: [Case] = []
    var rejected: [RejectedRow] = []
    var count: Int { cases.count + rejected.count }
  }

  func read(_ chunk: RecordChunk) -> Batch {
    let batch = reader.read(chunk)
    return Batch(
      cases: batch.responses.map { newCase($0) }, rejected: batch.rejections.map { rejected($0) })
  }

  private func newCase(_ response: Response) -> Case {
    var response = response
    if response[.language] == .missing, let comment = response.text(.comment),
      let language = languages.language(of: comment)
    {
      response[.language] = .text(language.rawValue)
    }
    let recipient = gate.recipient(response[.email])
    return Case(
      identity: ResponseIdentity(source: source, id: response.text(.id) ?? ""),
      response: response, submittedAt: response.submittedAt, recipient: recipient,
      customer: customer(response, recipient))
  }

  private func customer(
    _ response: Response, _ recipient: Result<EmailAddress, Gate.Refusal>
  ) -> String? {
    switch recipient {
    case .success(let address): address.wire.lowercased()
    case .failure(.doNotContact): response.text(.email)?.lowercased()
    // An address that no person reads, such as no-reply, may stand for any number of customers.
    case .failure: nil
    }
  }

  private func rejected(_ rejection: Rejection) -> RejectedRow {
    RejectedRow(
      hash: Digest(Array("\(source)\u{0}\(rejection.row)\u{0}".utf8) + rejection.bytes).bytes,
      file: file, row: Int64(rejection.row), reason: rejection.reason,
      header: rejectedRows.opening, content: rejectedRows.bytes(of: rejection))
  }
}

extension Response {
  /// When the customer answered; a reader always fills it in.
  var submittedAt: Instant {
    if case .instant(let instant) = self[.submittedAt] { instant } else { Instant(seconds: 0) }
  }
}
