import HeedCore
import HeedDelivery
import HeedLedger

extension SendJob {
  /// What sending copies to one address would do now; nothing is sent and nothing entered.
  ///
  /// - Throws: `OutgoingError` when it is a customer's address; `LedgerError`, `DeliveryError`.
  package func planCopies(to address: String) throws -> SendReport {
    let isOurs = configuration.gate.recipient(.text(address)) == .failure(.ownAddress)
    let ledger = try workspace.existingLedger(configuration.settings)
    if !isOurs, try ledger?.areKnown([address.lowercased()]) == [true] {
      throw OutgoingError.copiesToCustomer(address)
    }
    return try plan()
  }

  /// Sends copies of the letters that would leave now to one address; nothing is entered.
  ///
  /// - Parameters:
  ///   - address: where the copies go.
  ///   - transport: by what they are sent.
  ///   - goesOn: is told before each copy how many were taken up, and of how many; says whether to go
  ///     on.
  /// - Returns: what came of each copy, and what went wrong here after the first.
  /// - Throws: `OutgoingError` when it is a customer's address; `LedgerError`, `DeliveryError`,
  ///   `Envelope.WrongAddress`.
  package func sendCopies(
    to address: String, by transport: any Transport, goesOn: (Int, Int) -> Bool
  ) async throws -> SendReport {
    let sender = configuration.settings.sender.address.wire
    let envelope = try Envelope(from: sender, to: address)
    let plan = try planCopies(to: address)
    var copies = SendReport()
    copies.untouched = plan.untouched
    do {
      try await sendCopies(of: plan.items, in: envelope, by: transport, goesOn, &copies)
    } catch {
      guard !copies.items.isEmpty else { throw error }
      copies.interrupt(error)
    }
    copies.untouched += plan.items.count - copies.items.count
    return copies
  }

  private func sendCopies(
    of items: [SendReport.Item], in envelope: Envelope, by transport: any Transport,
    _ goesOn: (Int, Int) -> Bool, _ copies: inout SendReport
  ) async throws {
    var pace = SendingPace(options.pause)
    var unanswered = UnansweredLetters()
    for item in items {
      guard item.fate.kind == .ready, copies.failure == nil else {
        copies.add(item.letter, item.fate)
        continue
      }
      let count = copies.items.count
      guard try await pace.wait(while: { goesOn(count, items.count) }) else { return }
      let message = try reader.read(item.letter).message
      let date = MessageDate(
        clock.now, offset: configuration.settings.timeZone.offset(at: clock.now))
      let outcome = transport.deliver(try message.copy(date: date.text), in: envelope)
      copies.failure = unanswered.end(after: outcome)
      copies.add(item.letter, SendReport.Fate(outcome))
    }
  }
}
