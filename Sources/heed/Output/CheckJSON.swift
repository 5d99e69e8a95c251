import HeedCore

/// The findings of `heed check` and, with an export, how its letters fare.
struct CheckJSON: Encodable {
  let findings: [Diagnostic]
  /// Nil without an export.
  let statistics: LetterStatistics?

  func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try findings.forEach { try list.encode(DiagnosticJSON($0)) }
    for fate in statistics?.letters ?? [] {
      for use in fate.commonestBlanks { try list.encode(BlankValueJSON(use, of: fate)) }
    }
  }
}
