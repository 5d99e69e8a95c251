import Foundation

/// An export in heed's own plain layout.
struct PlainExport {
  /// One response; what a test does not care for is as it is with most.
  struct Row {
    var id: String
    var survey = "nps"
    var score = "9"
    var comment = "The rota is done before my coffee gets cold."
    var submittedAt = "2026-11-20T10:00:00Z"
    var language = "en"
    var email = "ana.silva@padaria.example"
    var firstName = "Ana"
    var lastName = "Silva"
  }

  static let header = "id,survey,score,comment,submitted_at,language,email,first_name,last_name"

  var rows: [Row]

  init(_ rows: Row...) {
    self.rows = rows
  }

  init(rows: some Sequence<Row>) {
    self.rows = Array(rows)
  }

  var text: String {
    ([Self.header] + rows.map(Self.line)).joined(separator: "\n") + "\n"
  }

  private static func line(_ row: Row) -> String {
    [
      row.id, row.survey, row.score, row.comment, row.submittedAt, row.language, row.email,
      row.firstName, row.lastName,
    ].map(quoted).joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
  }
}
