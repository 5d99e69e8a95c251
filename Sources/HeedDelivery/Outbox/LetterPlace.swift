/// The parts of the outbox that a letter's file can lie in; each has one folder for each run.
package enum LetterPlace: String, Hashable, Sendable, CaseIterable {
  /// It waits for a person's yes.
  case review
  /// It is to be sent.
  case approved
  /// It has been sent, by heed or by a person.
  case sent
  /// A person said no to it.
  case rejected
  /// It is not to be sent any more.
  case withdrawn
}
