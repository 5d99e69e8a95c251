import Testing

@testable import HeedCore

struct DiagnosticsTests {
  @Test func areSortedByPlaceAndShownOnce() {
    func at(_ file: String, _ line: Int, _ column: Int, _ message: String = "m") -> Diagnostic {
      Diagnostic("c", at: SourceLocation(file: file, line: line, column: column), message)
    }
    let sorted = [
      Diagnostic("c", "no place"), at("a", 2, 9), at("a", 10, 1, "m"), at("a", 10, 1, "n"),
      at("b", 1, 1),
    ]
    var diagnostics = Diagnostics()
    for diagnostic in sorted.reversed() + sorted { diagnostics.add(diagnostic) }
    #expect(diagnostics.sorted == sorted)
  }

  @Test func warningsStandAgainstNothing() {
    var diagnostics = Diagnostics()
    diagnostics.add(Diagnostic("c", .warning, "careful"))
    #expect(!diagnostics.hasErrors)
    diagnostics.add(Diagnostic("c", "wrong"))
    #expect(diagnostics.hasErrors)
  }
}
