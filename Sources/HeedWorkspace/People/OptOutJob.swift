import HeedCore
import HeedDelivery
import HeedLedger

/// Enters who must not be written to, and who may be again.
package struct OptOutJob {
  /// What came of it.
  package struct Result: Sendable {
    /// Addresses with which something changed, in lower case.
    package fileprivate(set) var changed: [String] = []
    /// Addresses with which it was so already.
    package fileprivate(set) var unchanged: [String] = []
    /// Those of the changed addresses that nobody here has; when an entry is lifted, those against which
    /// nothing stood.
    package fileprivate(set) var unknown: [UnknownAddress] = []
    /// Letters that are not to be sent any more, as they were before.
    package fileprivate(set) var cancelled: [OutgoingLetter] = []
    /// Why files of letters could not be moved; they are by a later command.
    package fileprivate(set) var unmoved: DeliveryError?

    package init() {}
  }

  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// Everyone who must not be written to, in the order of their addresses.
  ///
  /// - Throws: `LedgerError`.
  package func list() throws -> [Suppression] {
    try workspace.existingLedger(configuration.settings)?.suppressions() ?? []
  }

  /// Enters that people want no letters; those that wait are cancelled, their deadlines stay.
  ///
  /// - Parameters:
  ///   - addresses: theirs.
  ///   - scope: the letters that they don't want.
  ///   - actor: who enters it.
  ///   - reason: in the person's own words.
  /// - Returns: what came of it.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func optOut(
    _ addresses: [EmailAddress], of scope: Suppression.Scope, by actor: String,
    because reason: String?
  ) throws -> Result {
    let ledger = try workspace.ledger(configuration.settings)
    let unknown = try unknown(among: addresses.map(\.folded), ledger)
    return try change(ledger) { book, result in
      result.unknown = unknown
      let withdrawal = try LetterWithdrawal(book, now: now, actor: actor)
      for address in addresses.map(\.folded) {
        let isNew = try book.suppress(
          Suppression(
            address: address, reason: .optedOut, scope: scope, at: now.seconds, actor: actor,
            detail: reason))
        if isNew { result.changed.append(address) } else { result.unchanged.append(address) }
        result.cancelled += try withdrawal.cancel(to: address, because: "opted out") { letter in
          scope == .all || letter.template.map(configuration.templates.advertises) ?? false
        }
      }
    }
  }

  /// Enters that people may be written to again, whatever stood against it; what was cancelled stays
  /// cancelled.
  ///
  /// - Parameters:
  ///   - addresses: theirs.
  ///   - actor: who enters it.
  ///   - reason: in the person's own words.
  /// - Returns: what came of it.
  /// - Throws: `LedgerError`, `DeliveryError`, `CaseError`.
  package func undo(
    _ addresses: [EmailAddress], by actor: String, because reason: String
  ) throws -> Result {
    let ledger = try workspace.ledger(configuration.settings)
    let suppressed = NearAddresses(Set(try ledger.suppressions().map(\.address)))
    return try change(ledger) { book, result in
      for address in addresses.map(\.folded) {
        let count = try book.lift(address, at: now.seconds, by: actor, because: reason)
        if count > 0 {
          result.changed.append(address)
        } else {
          result.unchanged.append(address)
          result.unknown.append(
            UnknownAddress(address: address, near: suppressed.meant(by: address)))
        }
      }
    }
  }

  /// For so many addresses at most, others that may be meant are looked for.
  private static let searchLimit = 20

  private func unknown(among addresses: [String], _ ledger: Ledger) throws -> [UnknownAddress] {
    let unknown = zip(addresses, try ledger.areKnown(addresses)).filter { !$1 }.map(\.0)
    guard !unknown.isEmpty else { return [] }
    let known = try NearAddresses(ledger)
    return unknown.enumerated().map { index, address in
      UnknownAddress(
        address: address, near: index < Self.searchLimit ? known.meant(by: address) : [])
    }
  }

  private func change(
    _ ledger: Ledger, _ body: (CaseBook, inout Result) throws -> Void
  ) throws -> Result {
    let outbox = workspace.outbox(configuration.settings)
    var result = Result()
    do {
      _ = try HandDecisions(
        ledger: ledger, outbox: outbox, configuration: configuration, now: now
      ).enter()
    } catch let error as DeliveryError {
      // Nobody is written to because a folder can't be written to.
      result.unmoved = error
    }
    try ledger.changeCases { try body($0, &result) }
    do {
      try outbox.tidy(ledger)
    } catch let error as DeliveryError {
      result.unmoved = error
    }
    return result
  }
}
