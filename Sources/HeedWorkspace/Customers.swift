import HeedCore
import HeedLedger

/// What is known of customers: the ledger's history, and the cases that are not in the ledger yet.
///
/// Rows are decided as if each were committed before the next is looked at, so the result does not
/// depend on how rows fall into batches, nor on where an interrupted run goes on.
struct Customers {
  private let ledger: Ledger?
  /// The histories touched by batches that may not be committed yet, with the batch's number.
  private var inFlight: [String: (history: CustomerHistory, batch: Int)] = [:]
  private var identitiesInFlight: [ResponseIdentity: Int] = [:]
  private var loaded: [String: CustomerHistory] = [:]

  init(ledger: Ledger?) {
    self.ledger = ledger
  }

  /// Which responses are known already, counting repeats among those asked about.
  mutating func known(_ identities: [ResponseIdentity], batch: Int) throws -> [Bool] {
    let inLedger = try ledger?.known(identities) ?? []
    return identities.enumerated().map { index, identity in
      if inLedger.indices.contains(index), inLedger[index] { return true }
      return identitiesInFlight.updateValue(batch, forKey: identity) != nil
    }
  }

  /// Looks up the histories of all customers of a batch.
  mutating func load(_ customers: Set<String>) throws {
    let unknown = customers.filter { inFlight[$0] == nil }
    let histories = try ledger?.history(of: Array(unknown)) ?? []
    loaded.removeAll(keepingCapacity: true)
    for (customer, history) in zip(unknown, histories) { loaded[customer] = history }
  }

  func history(of customer: String) -> CustomerHistory? {
    inFlight[customer]?.history ?? loaded[customer]
  }

  /// Notes what a decided case adds to its customer's history.
  mutating func record(_ new: Case, batch: Int, now: Instant) {
    guard let customer = new.customer else { return }
    var history =
      history(of: customer)
      ?? CustomerHistory(responses: 0, latestAt: .min, openCases: 0)
    history.responses += 1
    if new.submittedAt.seconds >= history.latestAt {
      history.latestAt = new.submittedAt.seconds
      if case .number(let score) = new.response[.score] {
        history.latestScore = score
      } else {
        history.latestScore = nil
      }
      history.latestBand = new.response.text(.band)
    }
    if new.decision?.promises.isEmpty == false { history.openCases += 1 }
    if case .drafted = new.letter {
      history.latestLetterAt = now.seconds
      history.waiting = WaitingLetter(
        file: LetterFile(letter: 0, run: "", file: ""), response: new.identity,
        submittedAt: new.submittedAt.seconds)
    }
    inFlight[customer] = (history, batch)
  }

  /// Forgets what was touched only by earlier batches, which are in the ledger by now.
  mutating func forget(before batch: Int) {
    inFlight = inFlight.filter { $0.value.batch >= batch }
    identitiesInFlight = identitiesInFlight.filter { $0.value >= batch }
  }
}
