/// Something to tell the person who wrote a file: what is wrong, where, and what to do.
///
/// A diagnostic is a value; `DiagnosticRenderer` is the one place that turns it into text.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  /// A short name of the kind of mistake, such as `unknown-field`; stable, for scripts.
  package let code: String
  package let severity: Severity
  package let location: SourceLocation?
  /// One sentence in plain words.
  package let message: String
  /// What to do about it, when there is something better to say than the message.
  package let help: String?
  /// Lines of YAML that can be pasted as they are, which `help` speaks of.
  package let example: String?
  /// The name that was used and is declared nowhere, when that is the mistake.
  package let unknownName: String?

  /// An error.
  package init(
    _ code: String, at location: SourceLocation? = nil, _ message: String, help: String? = nil,
    unknownName: String? = nil
  ) {
    self.init(code, .error, at: location, message, help: help, unknownName: unknownName)
  }

  package init(
    _ code: String, _ severity: Severity, at location: SourceLocation? = nil, _ message: String,
    help: String? = nil, example: String? = nil, unknownName: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.help = help
    self.example = example
    self.unknownName = unknownName
  }
}
