import HeedCore
import HeedDelivery
import HeedLedger

/// What came of letters that were to be sent, in the order in which they were taken up.
package struct SendReport: Sendable {
  /// What came of a letter.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It would be sent.
    case ready
    case sent
    /// The server wants it later; it stays approved.
    case postponed
    /// The server refused it for good; it waits for a person.
    case failed
    /// Nobody knows whether the server took it.
    case unknown
    /// Its approval no longer holds; it waits for review again.
    case void = "back_to_review"
    /// It stays approved.
    case later
    /// Its file is gone or unfit; it waits for review again.
    case unfit
  }

  /// What came of a letter, and why.
  package struct Fate: Hashable, Sendable {
    package let kind: Kind
    /// The server's words, or why the letter did not leave.
    package let reason: String?
    /// What to do about it.
    package let help: String?
    /// From when it is tried again.
    package let until: Instant?

    init(_ kind: Kind, _ reason: String? = nil, help: String? = nil, until: Instant? = nil) {
      self.kind = kind
      self.reason = reason
      self.help = help
      self.until = until
    }
  }

  package struct Item: Sendable {
    package let letter: OutgoingLetter
    package let fate: Fate
  }

  package private(set) var items: [Item] = []
  /// Why sending ended before all letters were taken up; nil when it did not.
  package internal(set) var failure: TransportFailure?
  /// What went wrong here, on a disk or with the ledger; nil when nothing did.
  package private(set) var interruption: (any Error)?
  /// Letters that were not taken up, because sending ended before or the limit was reached.
  package internal(set) var untouched = 0

  init() {}

  /// - Parameter interruption: what went wrong before any letter was taken up.
  package init(interruption: any Error) {
    self.interruption = interruption
  }

  mutating func add(_ letter: OutgoingLetter, _ fate: Fate) {
    items.append(Item(letter: letter, fate: fate))
    if fate.isHandedOver { handedOver += 1 }
  }

  /// Ends the report with what went wrong here; what it says of letters still holds.
  package mutating func interrupt(_ error: any Error) {
    interruption = error
  }

  /// How many letters were given to the server, or would be.
  private(set) var handedOver = 0

  /// How many letters had a fate of this kind.
  package func count(of kind: Kind) -> Int {
    items.count { $0.fate.kind == kind }
  }

  /// Whether something is left that a person should look at.
  package var isUnfortunate: Bool {
    failure != nil || interruption != nil || isPutOff
      || items.contains { [.failed, .unknown, .unfit, .void].contains($0.fate.kind) }
  }

  /// Whether the server wants all letters later that it was given.
  private var isPutOff: Bool {
    count(of: .postponed) > 0 && count(of: .sent) == 0
  }
}

extension SendReport.Fate {
  /// Of a letter whose file somebody has moved or changed; the next command finds out what is meant.
  static var touched: SendReport.Fate {
    SendReport.Fate(.later, "its file was moved or changed while letters were sent")
  }

  /// Of a letter that a person has put into another folder too, and nobody knows what is meant.
  static var doubled: SendReport.Fate {
    SendReport.Fate(
      .later, "its file lies in two folders",
      help: "'heed review' names them: leave it in one of them")
  }

  /// Of a letter that is not as it was when it was listed.
  static var changed: SendReport.Fate {
    SendReport.Fate(.later, "something happened to it while letters were sent")
  }

  /// Of a letter that can't be sent as it is.
  init(_ error: OutgoingError) {
    self.init(.unfit, error.message, help: error.help)
  }

  init(_ outcome: DeliveryOutcome) {
    switch outcome {
    case .accepted(let reply): self.init(.sent, reply.line)
    case .refused(let reply): self.init(.failed, reply.line)
    case .postponed(let reply): self.init(.postponed, reply.line)
    case .unknown(let reason): self.init(.unknown, reason)
    case .stopped(let failure): self.init(.later, failure.message)
    }
  }

  fileprivate var isHandedOver: Bool {
    [.ready, .sent, .postponed, .failed, .unknown].contains(kind)
  }

  /// Why the approval no longer holds; nil when it does.
  var voids: String? {
    kind == .void || kind == .unfit ? reason : nil
  }
}
