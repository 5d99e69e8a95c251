import HeedCore
import HeedDelivery
import HeedLedger

extension SendJob {
  /// Sends copies of the letters that would leave now to one address; nothing is entered.
  ///
  /// - Parameters:
  ///   - address: where the copies go.
  ///   - transport: by what they are sent.
  /// - Returns: what came of each copy.
  /// - Throws: `LedgerError`, `DeliveryError`, `Envelope.WrongAddress`.
  package func sendCopies(to address: String, by transport: any Transport) throws -> SendReport {
    let sender = configuration.settings.sender.address.wire
    let envelope = try Envelope(from: sender, to: address)
    let date = MessageDate(
      clock.now, offset: configuration.settings.timeZone.offset(at: clock.now))
    let report = try plan()
    var copies = SendReport()
    copies.untouched = report.untouched
    for item in report.items {
      guard item.fate.kind == .ready, copies.failure == nil else {
        copies.add(item.letter, item.fate)
        continue
      }
      let message = try reader.read(item.letter).message
      let outcome = transport.deliver(try message.copy(date: date.text), in: envelope)
      if case .stopped(let failure) = outcome { copies.failure = failure }
      copies.add(item.letter, SendReport.Fate(outcome))
    }
    return copies
  }
}
