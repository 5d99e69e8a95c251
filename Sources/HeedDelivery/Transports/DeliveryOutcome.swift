/// What became of a letter that was handed over.
package enum DeliveryOutcome: Hashable, Sendable {
  /// The server has taken it on.
  case accepted(ServerReply)
  /// The server never takes this letter, or not for this person; it was not accepted.
  case refused(permanent: ServerReply)
  /// The server may take it later; it was not accepted.
  case postponed(ServerReply)
  /// The whole letter was handed over, and no answer came: nobody knows whether it was accepted.
  case unknown(String)
  /// No letter can be sent this way now; this one was not accepted.
  case stopped(TransportFailure)
}
