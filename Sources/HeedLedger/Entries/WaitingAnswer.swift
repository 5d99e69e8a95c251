/// A letter that is to stop the clock of a first answer, and that a person has not sent as far as
/// the ledger knows.
package struct WaitingAnswer: Hashable, Sendable {
  /// The response's key in the ledger.
  package let key: Int64
  package let response: ResponseIdentity
  /// The name of the run, which is the name of the folder.
  package let run: String
  /// The name of the file in that folder.
  package let file: String
}
