/// A condition of SQL that every text fulfils in which an address may stand.
///
/// SQLite knows small and capital letters of ASCII only; texts with any other character are let through,
/// to be looked at with `contains(address:)`.
enum AddressCondition {
  /// The condition; the address, in lower case, is its parameter `?1`, and the text an expression of SQL.
  static func mayHold(_ text: String) -> String {
    "(instr(lower(\(text)), ?1) > 0 OR length(\(text)) <> length(CAST(\(text) AS BLOB)))"
  }
}
