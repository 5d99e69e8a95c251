import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Holds every line of `docs/rules-missing-values.md` against the program.
struct MissingValueTests {
  /// A line of a table: a condition and the answers it gives.
  struct Line: Sendable, CustomTestStringConvertible {
    let column: String
    let condition: String
    let withoutColumn: Bool
    let blank: Bool
    let null: Bool
    /// Contents of the cell; none where no content fits.
    let holdsFor: String?
    let doesNotHoldFor: String?

    var testDescription: String { condition }
  }

  static let lines = MissingValueTables.lines

  @Test func everyTestOfEveryKindIsInTheTables() {
    #expect(Self.lines.count >= 60)
    for column in ["plan", "account_value", "renews_on", "is_partner", "comment"] {
      let conditions = Self.lines.filter { $0.column == column }.map(\.condition)
      for test in ["blank", "present", "not:", "none:"] {
        #expect(conditions.contains { $0.contains(test) }, "\(test) of \(column)")
      }
    }
    let operations = [
      "contains", "has_word", "starts_with", "ends_with", "matches", "within", "older_than",
      "before",
      "after", "all:", "any:", "..", "at least", "at most", "more than", "less than",
    ]
    for operation in operations {
      #expect(Self.lines.contains { $0.condition.contains(operation) }, "\(operation)")
    }
  }

  @Test(arguments: lines)
  func answersAreAsTheTablesSay(line: Line) throws {
    let trial = try ConditionTrial(line.condition)
    func json(_ value: String) throws -> Bool {
      try trial.holds(
        forExport: "{\"survey\": \"nps\", \"score\": 5, \"\(line.column)\": \(value)}\n")
    }
    func cell(_ value: String) throws -> Bool {
      try trial.holds(forExport: "survey,score,\(line.column)\nnps,5,\"\(value)\"\n")
    }
    #expect(try trial.holds(forExport: "survey,score\nnps,5\n") == line.withoutColumn)
    #expect(
      try trial.holds(forExport: "{\"survey\": \"nps\", \"score\": 5}\n") == line.withoutColumn)
    for blank in ["", "   ", "\u{3000}\u{A0}"] {
      #expect(try cell(blank) == line.blank, "a cell of \(blank.unicodeScalars.count)")
      #expect(try json("\"\(blank)\"") == line.blank)
    }
    #expect(try json("null") == line.null)
    if let content = line.holdsFor {
      #expect(try cell(content))
      #expect(try json("\"\(content)\""))
    }
    if let content = line.doesNotHoldFor {
      #expect(try !cell(content))
      #expect(try !json("\"\(content)\""))
    }
  }
}

/// Reads the tables of `docs/rules-missing-values.md`.
private enum MissingValueTables {
  static let lines: [MissingValueTests.Line] = {
    let text = Checkout.text("docs/rules-missing-values.md") ?? ""
    var column = ""
    var lines: [MissingValueTests.Line] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { column = quoted(line) ?? "" }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, let condition = quoted(cells[0][...]) else { continue }
      let answers = cells[1...3].map { $0 == "yes" }
      lines.append(
        MissingValueTests.Line(
          column: column, condition: condition, withoutColumn: answers[0], blank: answers[1],
          null: answers[2], holdsFor: quoted(cells[4][...]),
          doesNotHoldFor: quoted(cells[5][...])))
    }
    return lines
  }()

  /// What stands between backquotes.
  private static func quoted(_ text: Substring) -> String? {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.count == 3 ? String(parts[1]) : nil
  }
}
