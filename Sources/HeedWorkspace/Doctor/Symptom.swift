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
  /// What to do about it; nil when nothing has to be done.
  package let help: String?

  init(_ subject: Subject, _ state: State, _ message: String, help: String? = nil) {
    self.subject = subject
    self.state = state
    self.message = message
    self.help = help
  }
}
