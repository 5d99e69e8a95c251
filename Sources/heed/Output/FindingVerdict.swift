import HeedCore

/// What the findings of a check add up to.
struct FindingVerdict {
  private let errors: Int
  private let warnings: Int

  init(_ findings: [Diagnostic]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count - errors
  }

  /// The count of both: `1 error, 2 warnings.` or `No mistakes found.`, for one line.
  var text: String {
    if errors + warnings == 0 { return "No mistakes found." }
    return "\(errors) \(errors == 1 ? "error" : "errors"), "
      + "\(warnings) \(warnings == 1 ? "warning" : "warnings")."
  }

  func fails(isStrict: Bool) -> Bool {
    errors > 0 || isStrict && warnings > 0
  }
}
