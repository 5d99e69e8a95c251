/// What hands a letter to a server, a program or a folder.
///
/// A letter goes to one person. A transport may keep a connection from letter to letter; it is used
/// by one thread at a time.
package protocol Transport: AnyObject {
  /// Hands over one letter, waiting until it is known what became of it, within limits of time.
  ///
  /// It tries at most once to have the letter accepted: what it reports as `unknown` may have been.
  ///
  /// - Parameters:
  ///   - message: The letter.
  ///   - envelope: From whom and to whom, whatever the letter itself says.
  /// - Returns: What became of it.
  func deliver(_ message: WireMessage, in envelope: Envelope) -> DeliveryOutcome

  /// Tries everything up to where a letter would be handed over; sends nothing.
  ///
  /// - Returns: What was found, in words, such as `connected to mail.acme.example:587 with TLS and
  ///   logged in as care`.
  /// - Throws: `TransportFailure`, which says at which step it failed and what to do.
  func check() throws(TransportFailure) -> String
}
