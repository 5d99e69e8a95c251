import HeedCore
import HeedLedger

/// Knows people again who were forgotten, by keyed hashes of their addresses.
struct ForgottenPeople {
  private let ledger: Ledger
  private let key: [UInt8]

  /// Nil as long as nobody was forgotten.
  ///
  /// - Throws: `LedgerError`.
  init?(_ ledger: Ledger?) throws {
    guard let ledger, let key = try ledger.forgettingKey() else { return nil }
    self.ledger = ledger
    self.key = key
  }

  /// Which of some addresses, in lower case, belong to people who were forgotten.
  ///
  /// - Throws: `LedgerError`.
  func among(_ addresses: some Collection<String>) throws -> Set<String> {
    let addresses = Array(addresses)
    let answers = try ledger.areForgotten(addresses.map { Self.hash(address: $0, key: key) })
    return Set(zip(addresses, answers).lazy.filter(\.1).map(\.0))
  }

  /// Which responses are known and were given another id since, in the order asked.
  ///
  /// - Throws: `LedgerError`.
  func know(_ identities: [ResponseIdentity]) throws -> [Bool] {
    try ledger.areForgotten(identities.map { Self.hash($0, key: key) })
  }

  /// The rejected rows without those that were erased.
  ///
  /// - Throws: `LedgerError`.
  func unerased(_ rows: [RejectedRow]) throws -> [RejectedRow] {
    let answers = try ledger.areErasedRows(rows.map { Self.hash(row: $0.hash, key: key) })
    return zip(rows, answers).filter { !$1 }.map(\.0)
  }

  static func hash(address: String, key: [UInt8]) -> [UInt8] {
    KeyedDigest(Array("address \(address)".utf8), key: key).bytes
  }

  static func hash(_ identity: ResponseIdentity, key: [UInt8]) -> [UInt8] {
    KeyedDigest(Array("response \(identity.source)\u{0}\(identity.id)".utf8), key: key).bytes
  }

  static func hash(row hash: [UInt8], key: [UInt8]) -> [UInt8] {
    KeyedDigest(Array("row ".utf8) + hash, key: key).bytes
  }
}
