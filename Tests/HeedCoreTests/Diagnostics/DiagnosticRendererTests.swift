import Testing

@testable import HeedCore

struct DiagnosticRendererTests {
  private static let file = "rules/triage.yml"

  private func text(
    _ diagnostic: Diagnostic, of source: String? = nil, usesColor: Bool = false
  ) -> String {
    DiagnosticRenderer(usesColor: usesColor) { $0 == Self.file ? source : nil }.text(diagnostic)
  }

  private func error(line: Int, column: Int, help: String? = nil) -> Diagnostic {
    Diagnostic(
      "unknown-field", at: SourceLocation(file: Self.file, line: line, column: column),
      "there is no field 'x'", help: help)
  }

  @Test func placeMessageLineCaretAndHelp() {
    let source = "rules:\n  - rule: R\n    when: { scroe: 3 }\n"
    #expect(
      text(error(line: 3, column: 13, help: "did you mean 'score'?"), of: source) == """
        rules/triage.yml:3:13: error: there is no field 'x' [unknown-field]
          3 |     when: { scroe: 3 }
            |             ^
          help: did you mean 'score'?

        """)
  }

  @Test func withoutAPlace() {
    let warning = Diagnostic("missing-file", .warning, "there is no file", help: "write one")
    #expect(
      text(warning) == """
        warning: there is no file [missing-file]
          help: write one

        """)
  }

  @Test func aLongLineNumberMovesTheMargin() {
    let source = String(repeating: "x\n", count: 120) + "abc\n"
    #expect(
      text(error(line: 121, column: 2), of: source) == """
        rules/triage.yml:121:2: error: there is no field 'x' [unknown-field]
          121 | abc
              |  ^

        """)
  }

  /// Whatever is wrong with the line, and however its keys are spelt.
  @Test(arguments: [
    ("smtp: { server: smtp://h, pasword: hunter2 }", 1), ("stmp: { password: hunter2 }", 1),
    ("smtp:\n  server: x\n  passsword: hunter2", 3), ("smtp: { password: hunter2\nteam: x", 1),
    ("smtp:\n  password:\n    - hunter2", 3), ("smtp:\n  # hunter2\n\n  x: hunter2", 4),
    ("team: A\npassword: hunter2", 2), ("sender:\n  passwort: hunter2", 2),
    ("\"smtp\" :\n  pw: hunter2", 2), ("sender:\n  - { Password: hunter2 }", 2),
  ])
  func aLineInWhichAPasswordMayStandIsNotShown(source: String, line: Int) {
    let shown = text(error(line: line, column: 1), of: source)
    #expect(shown == "\(Self.file):\(line):1: error: there is no field 'x' [unknown-field]\n")
  }

  @Test(arguments: [
    ("smtp:\n  server: x\nteam: Care", 3), ("- passive: x", 1), ("team: [smtp, x]", 1),
    ("# smtp: {}", 1),
  ])
  func otherLinesAreShown(source: String, line: Int) {
    #expect(text(error(line: line, column: 1), of: source).contains("  \(line) | "))
  }

  /// Wide characters take two columns of a terminal, combining ones none, tabs one.
  @Test(arguments: [
    ("名字: x", 5, "名字: x", 6), ("ＡＢ: x", 3, "ＡＢ: x", 4), ("\tx: y", 2, " x: y", 1),
    ("e\u{301}x: y", 3, "e\u{301}x: y", 1), ("😀: x", 2, "😀: x", 2), ("한글: x", 3, "한글: x", 4),
    ("a\u{1B}[31mb", 7, "a [31mb", 6), ("é: x", 2, "é: x", 1),
  ])
  func theCaretStandsUnderThePlace(line: String, column: Int, shown: String, indent: Int) {
    let caret = String(repeating: " ", count: indent) + "^"
    #expect(
      text(error(line: 1, column: column), of: line + "\r\nnext") == """
        rules/triage.yml:1:\(column): error: there is no field 'x' [unknown-field]
          1 | \(shown)
            | \(caret)

        """)
  }

  @Test func aPlaceBeyondTheFileIsShownWithoutALine() {
    let line = "rules/triage.yml:9:1: error: there is no field 'x' [unknown-field]\n"
    #expect(text(error(line: 9, column: 1), of: "one\n") == line)
    #expect(text(error(line: 0, column: 0), of: "one\n").contains("^") == false)
    #expect(text(error(line: 9, column: 1)) == line)
  }

  @Test func aColumnBeyondTheLineIsShownAtItsEnd() {
    #expect(text(error(line: 1, column: 99), of: "abc").hasSuffix("1 | abc\n    |    ^\n"))
  }

  @Test func coloursAreUsedOnlyWhereAsked() {
    let diagnostics = [error(line: 1, column: 1), Diagnostic("x", .warning, "careful")]
    for diagnostic in diagnostics {
      #expect(!text(diagnostic, of: "abc").contains("\u{1B}"))
    }
    #expect(text(diagnostics[0], usesColor: true).contains(" \u{1B}[31merror\u{1B}[0m: "))
    #expect(text(diagnostics[1], usesColor: true).hasPrefix("\u{1B}[33mwarning\u{1B}[0m: "))
  }
}
