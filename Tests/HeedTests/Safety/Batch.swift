import Foundation
import TestSupport

/// Several exports with the same customers again and again, answers that were changed, and rows that
/// can't be used.
struct Batch {
  private(set) var files: [(name: String, text: String)] = []

  /// - Parameters:
  ///   - count: how many files.
  ///   - rows: how many rows each has.
  init(count: Int, rows: Int) {
    var random = SeededRandom(seed: 20_261_122)
    var earlier: [PlainExport.Row] = []
    for file in 1...count {
      let rows = (1...rows).map { number in
        var row = Self.row("r-\(file)-\(number)", &random)
        if number % 6 == 0, let old = earlier.randomElement(using: &random) {
          row = Self.corrected(old, number)
        }
        earlier.append(row)
        return row
      }
      files.append(("\(file).csv", PlainExport(rows: rows).text))
    }
  }

  var names: [String] { files.map(\.name) }

  func write(to workspace: Workspace) throws {
    for (name, text) in files { try workspace.write(text, to: name) }
  }

  private static let comments = [
    "", "The export is broken again.", "We are switching to another supplier.", "太慢了，没人回复。",
    "The rota is done before my coffee gets cold.", "Please, a \"dark\" mode,\nand soon.",
  ]

  /// A row with another answer than before.
  private static func corrected(_ row: PlainExport.Row, _ number: Int) -> PlainExport.Row {
    var row = row
    row.score = "\(number % 11)"
    row.comment = "On second thought, number \(number): the export is broken."
    return row
  }

  private static func row(_ id: String, _ random: inout SeededRandom) -> PlainExport.Row {
    let customer = Int.random(in: 1...90, using: &random)
    return PlainExport.Row(
      id: id, score: random.next() % 12 == 0 ? "11" : "\(Int.random(in: 0...10, using: &random))",
      comment: comments.randomElement(using: &random) ?? "",
      submittedAt: "2026-11-\(Int.random(in: 10...21, using: &random))T10:00:00Z", language: "",
      email: customer % 15 == 0 ? "" : "p\(customer)@example.com",
      firstName: customer % 20 == 1 ? "https://win.example" : "Ana",
      lastName: "Novak")
  }
}
