import HeedCore

/// A diagnostic as `heed check --format json` prints it.
struct DiagnosticJSON: Encodable {
  let code: String
  let severity: String
  let file: Nullable<String>
  let line: Nullable<Int>
  let column: Nullable<Int>
  let message: String
  let help: Nullable<String>
  /// YAML ready to paste.
  let example: Nullable<String>

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    severity = diagnostic.severity.rawValue
    file = Nullable(diagnostic.location?.file)
    line = Nullable(diagnostic.location?.line)
    column = Nullable(diagnostic.location?.column)
    message = diagnostic.message
    help = Nullable(diagnostic.help)
    example = Nullable(diagnostic.example)
  }
}
