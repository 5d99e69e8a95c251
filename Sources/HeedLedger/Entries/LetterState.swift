/// What has become of a letter.
package enum LetterState: String, Hashable, Sendable, CaseIterable {
  /// It waits for a person's yes.
  case waiting
  /// It could not be written as it should be.
  case held
  /// A newer response's letter took its place.
  case superseded
  /// A person, or its rule, has said yes to it.
  case approved
  /// A person has said no to it.
  case rejected
  /// The server is being spoken to, or was when the program was stopped.
  case sending
  case sent
  /// Nobody knows whether the server took it.
  case unknown
  /// The server refused it for good.
  case failed
  /// A person took its file out of the outbox.
  case removed
  /// It is not to be sent any more, for a reason in the log.
  case cancelled

  /// The states in which there is something left to do.
  package static let unfinished: Set<LetterState> = [
    .waiting, .approved, .sending, .unknown, .failed,
  ]
}
