import HeedCore

/// A diagnostic as `heed check --format json` prints it.
struct DiagnosticJSON: Encodable {
  let code: String
  let severity: String
  let file: String?
  let line: Int?
  let column: Int?
  let message: String
  let help: String?

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    severity = diagnostic.severity.rawValue
    file = diagnostic.location?.file
    line = diagnostic.location?.line
    column = diagnostic.location?.column
    message = diagnostic.message
    help = diagnostic.help
  }
}
