import Foundation
import TestSupport
import Testing

/// A real export, and how a person would tell heed to read it.
struct SuiteExport: CustomTestStringConvertible {
  let file: String
  let encoding: String
  let headerRows: Int
  let source: String

  var testDescription: String { file }

  /// The answers in words that these surveys use, added to those of the shipped `csat`.
  static let words = """
          very dissatisfied: 1
          very unfavorably: 1
          somewhat unfavorably: 2
          neither favorably nor unfavorably (neutral): 3
          somewhat favorably: 4
          very favorably: 5
          very unimportant: 1
          somewhat unimportant: 2
          neither important nor unimportant (neutral): 3
          somewhat important: 4
          very important: 5
    """

  static let all = [
    SuiteExport(
      file: "03-transport-satisfaction-MIT.csv", encoding: "utf-8", headerRows: 1,
      source: """
        survey: csat
        columns:
          score: OverallSatisfaction
          comment: SecurityMeasures
          email: Email
        """),
    SuiteExport(
      file: "14-surveymonkey-2header-latin1-CCBY.csv", encoding: "cp1252", headerRows: 2,
      source: """
        header_rows: 1..2
        survey: csat
        columns:
          id: RespondentID
          score: { column_matches: "favorably.* jar jar binks" }
          comment: { column_matches: "which character shot first" }
          email: Email
        """),
    SuiteExport(
      file: "15-surveymonkey-audience-commas-CCBY.csv", encoding: "utf-8", headerRows: 1,
      source: """
        survey: csat
        columns:
          id: RespondentID
          score: { column_matches: "how important or unimportant" }
          comment: { column_matches: "how would you write" }
          email: Email
        """),
    SuiteExport(
      file: "17-typeform-fcc-head.csv", encoding: "utf-8", headerRows: 1,
      source: """
        survey: nps
        columns:
          id: "#"
          submitted_at: { column: "Submit Date (UTC)", format: "yyyy-MM-dd HH:mm:ss", zone: UTC }
          score: { column_matches: "would you recommend this bootcamp" }
          comment: "Would you prefer to..."
          email: Email
        """),
  ]

  /// Puts the export into a workspace as `export.csv`, with its source, named `suite`.
  ///
  /// These exports are anonymous: an address is added to each row, so that there are letters.
  func prepare(_ workspace: Workspace) throws {
    guard let original = Checkout.suite("exports/\(file)") else {
      throw CocoaError(.fileNoSuchFile)
    }
    try workspace.write(
      "source: suite\nrecognise: { columns: [Email] }\n" + source + "\n",
      to: "rules/sources/suite.yml")
    try workspace.replace(
      "      very dissatisfied: 1", with: Self.words, in: "rules/surveys.yml")
    _ = try Python.output(
      """
      import csv, sys
      source, target, encoding, header = sys.argv[1:]
      with open(source, encoding=encoding, newline='') as file: rows = list(csv.reader(file))
      with open(target, 'w', encoding=encoding, newline='') as file:
          for number, row in enumerate(rows):
              address = 'Email' if number == 0 else f'person{number}@example.com'
              csv.writer(file).writerow(row + ['' if 0 < number < int(header) else address])
      """, [original.path, workspace["export.csv"].path, encoding, "\(headerRows)"])
  }
}
