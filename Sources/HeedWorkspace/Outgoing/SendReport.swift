import HeedCore
import HeedDelivery
import HeedLedger

/// What came of letters that were to be sent, in the order in which they were taken up.
package struct SendReport: Sendable {
  package enum Fate: Hashable, Sendable {
    /// It would be sent.
    case ready
    case sent(reply: String)
    /// The server wants it later; it stays approved.
    case postponed(reply: String)
    /// The server refused it for good; it waits for a person.
    case failed(reply: String)
    /// Nobody knows whether the server took it.
    case unknown(reason: String)
    /// Its approval no longer holds; it waits for review again.
    case void(reason: String)
    /// It stays approved.
    case later(reason: String, until: Instant?)
    /// Its file is gone or unfit; it waits for review again.
    case unfit(OutgoingError)
  }

  package struct Item: Sendable {
    package let letter: OutgoingLetter
    package let fate: Fate
  }

  package private(set) var items: [Item] = []
  /// Letters found at the start whose sending was interrupted: nobody knows whether they were sent.
  package internal(set) var interrupted: [OutgoingLetter] = []
  /// Why sending ended before all letters were taken up; nil when it did not.
  package internal(set) var failure: TransportFailure?
  /// Letters that were not taken up, because sending ended before or the limit was reached.
  package internal(set) var untouched = 0

  init() {}

  mutating func add(_ letter: OutgoingLetter, _ fate: Fate) {
    items.append(Item(letter: letter, fate: fate))
    if fate.isHandedOver { handedOver += 1 }
  }

  /// How many letters were given to the server, or would be.
  private(set) var handedOver = 0

  /// How many letters had a fate of this kind.
  package func count(of kind: Kind) -> Int {
    items.count { $0.fate.kind == kind }
  }

  /// Whether something is left that a person should look at.
  package var isUnfortunate: Bool {
    failure != nil || !interrupted.isEmpty
      || items.contains { [.failed, .unknown, .unfit].contains($0.fate.kind) }
  }
}

extension SendReport {
  /// What came of a letter, without the circumstances.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case ready, sent, postponed, failed, unknown, later
    case void = "back_to_review"
    case unfit
  }
}

extension SendReport.Fate {
  package var kind: SendReport.Kind {
    switch self {
    case .ready: .ready
    case .sent: .sent
    case .postponed: .postponed
    case .failed: .failed
    case .unknown: .unknown
    case .void: .void
    case .later: .later
    case .unfit: .unfit
    }
  }

  /// The server's words, or why the letter did not leave.
  package var reason: String? {
    switch self {
    case .ready: nil
    case .sent(let reply), .postponed(let reply), .failed(let reply): reply
    case .unknown(let reason), .void(let reason), .later(let reason, _): reason
    case .unfit(let error): error.message
    }
  }

  package var until: Instant? {
    if case .later(_, let until) = self { until } else { nil }
  }

  fileprivate var isHandedOver: Bool {
    [.ready, .sent, .postponed, .failed, .unknown].contains(kind)
  }

  /// Why the approval no longer holds; nil when it does.
  var voids: String? {
    kind == .void || kind == .unfit ? reason : nil
  }

  init(_ outcome: DeliveryOutcome) {
    switch outcome {
    case .accepted(let reply): self = .sent(reply: reply.line)
    case .refused(let reply): self = .failed(reply: reply.line)
    case .postponed(let reply): self = .postponed(reply: reply.line)
    case .unknown(let reason): self = .unknown(reason: reason)
    case .stopped(let failure): self = .later(reason: failure.message, until: nil)
    }
  }
}
