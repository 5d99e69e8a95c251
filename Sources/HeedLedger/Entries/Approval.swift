/// A yes to a letter, which holds for these bytes and this long.
package struct Approval: Hashable, Sendable {
  /// The SHA-256 of the letter without what is settled when it is sent: 32 bytes.
  package let sha256: [UInt8]
  /// In seconds since 1970.
  package let at: Int64
  /// From when it no longer holds, in seconds since 1970.
  package let expiresAt: Int64
  /// Who said yes; nil where the rule wants nobody to read the letter.
  package let actor: String?
  /// The key of the customer's newest response at that time, if it was newer than the one that the
  /// letter answers.
  package let newestResponse: Int64?

  package init(
    sha256: [UInt8], at: Int64, expiresAt: Int64, actor: String?, newestResponse: Int64?
  ) {
    self.sha256 = sha256
    self.at = at
    self.expiresAt = expiresAt
    self.actor = actor
    self.newestResponse = newestResponse
  }
}
