import HeedWorkspace

/// The responses that were known with another answer, as people read them in a run's summary.
struct CorrectedResponsesText {
  let lines: [String]

  /// So many are shown.
  private static let shown = 10

  init(_ summary: RunSummary) {
    let shown = summary.correctedResponses.prefix(Self.shown)
    let rows = shown.map { response in
      [response.corrects, response.change.text, "now \(response.response)", Self.remark(response)]
    }
    var lines =
      ["Answers that were changed in the survey tool:"]
      + TextTable(
        rows: rows.map { ["  \($0[0])"] + $0[1...] }, alignment: [.left, .left, .left, .left]
      ).lines
    let rest = summary.corrected - shown.count
    if rest > 0 { lines.append("  and \(rest) more; --format json lists them") }
    if shown.contains(where: \.isAnswered) {
      lines.append("Who was answered before is not written to again; look at these yourself.")
    }
    self.lines = lines
  }

  private static func remark(_ response: CorrectedResponse) -> String {
    if response.isOfOtherCustomer { return "of another customer: is it the right column for ids?" }
    return response.isAnswered ? "answered before" : ""
  }
}
