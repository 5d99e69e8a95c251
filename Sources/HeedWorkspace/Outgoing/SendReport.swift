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
  }

  /// Whether so many letters were handed over.
  func isFull(_ limit: Int?) -> Bool {
    guard let limit else { return false }
    return items.count { $0.fate.isHandedOver } >= limit
  }

  /// Whether a letter was handed over already.
  var hasSent: Bool { items.contains { $0.fate.isHandedOver } }
}

extension SendReport.Fate {
  fileprivate var isHandedOver: Bool {
    switch self {
    case .ready, .sent, .postponed, .failed, .unknown: true
    case .void, .later, .unfit: false
    }
  }

  /// Why the approval no longer holds; nil when it does.
  var voids: String? {
    switch self {
    case .void(let reason): reason
    case .unfit(let error): error.message
    default: nil
    }
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
