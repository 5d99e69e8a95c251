/// One thing that a doctor has looked at.
package struct Symptom: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case ok
    /// Worth knowing; nothing has to be done.
    case note
    /// It works, and may not for long, or not for everyone.
    case warning
    /// It must be mended.
    case failure
  }

  /// What was looked at; a contract.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case rules
    case ledger
    case folders
    case disk
    case clock
    case timeZones = "time_zones"
    case password
    case mailServer = "mail_server"
    case sender
    case letters
  }

  package let subject: Subject
  package let state: State
  /// What was found, in one sentence without a full stop.
  package let message: String
  /// What to do about it; nil when it is in order.
  package let help: String?

  /// What is in order.
  init(ok subject: Subject, _ message: String) {
    self.subject = subject
    state = .ok
    self.message = message
    help = nil
  }

  /// What is not in order, or worth knowing, which is never said without what to do.
  init(_ subject: Subject, _ state: State, _ message: String, help: String) {
    self.subject = subject
    self.state = state
    self.message = message
    self.help = help
  }
}
