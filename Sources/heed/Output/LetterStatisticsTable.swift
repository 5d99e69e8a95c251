import HeedCore

/// How letters fare with real responses, as people read it.
struct LetterStatisticsTable {
  let text: String

  init(_ statistics: LetterStatistics) {
    let letters = statistics.letters
    let count = statistics.responses
    let title = "\(count) \(count == 1 ? "response" : "responses"); values that are blank:"
    guard !letters.isEmpty else {
      text = "\(count) responses, and no letter to any of them."
      return
    }
    let rows = letters.flatMap(Self.rows)
    let table = TextTable(
      header: ["Letter", "Responses", "Held", "Value", "Blank"], rows: rows,
      alignment: [.left, .right, .right, .left, .left])
    text = ([title] + table.lines).joined(separator: "\n")
  }

  private static func rows(_ fate: LetterStatistics.Fate) -> [[String]] {
    let head = ["\(fate.template), \(fate.language)", "\(fate.responses)", "\(fate.held)"]
    let blank = fate.commonestBlanks
    guard !blank.isEmpty else { return [head + ["-", ""]] }
    return blank.enumerated().map { index, use in
      let percent = Int((Double(use.blank) * 100 / Double(fate.responses)).rounded())
      let effect = use.isGuarded ? "" : ", no fallback"
      return (index == 0 ? head : ["", "", ""])
        + [use.name, "\(use.blank) (\(percent) %)\(effect)"]
    }
  }
}
