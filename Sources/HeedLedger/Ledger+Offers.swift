import GRDB

extension Ledger {
  /// Every code that has been given to a customer, of whichever offer.
  ///
  /// - Throws: `LedgerError`.
  package func givenCodes() throws -> Set<String> {
    try read { try String.fetchSet($0, sql: "SELECT code FROM given_codes") }
  }

  /// How many codes of each offer have been given since a time.
  ///
  /// - Parameter time: in seconds since 1970.
  /// - Returns: the numbers by the names of the offers.
  /// - Throws: `LedgerError`.
  package func givenCodes(since time: Int64) throws -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT offer, count(*) FROM given_codes WHERE at >= ? GROUP BY offer",
        arguments: [time])
      return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The code that a response's letter gives away; nil when it gives none.
  ///
  /// - Throws: `LedgerError`.
  package func givenCode(for response: ResponseIdentity) throws -> GivenCode? {
    try read { database in
      guard let key = try IdentityLookup(database).key(of: response) else { return nil }
      let row = try Row.fetchOne(
        database, sql: "SELECT offer, code, at FROM given_codes WHERE response = ?",
        arguments: [key])
      return row.map { GivenCode(offer: $0[0], code: $0[1], at: $0[2]) }
    }
  }
}
