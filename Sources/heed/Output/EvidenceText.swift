import HeedCore
import HeedWorkspace

/// The words that led to what was worked out of a comment, as rows under the fields.
struct EvidenceText {
  let rows: [[String]]

  init(_ result: ExplainResult) {
    let evidence = result.evidence
    var rows = evidence.topics.map { Self.row($0.topic, $0.words) }
    rows += evidence.tones.map { Self.row($0.tone.rawValue, $0.words) }
    let rated = evidence.sentiment.map { word, value in
      "\"\(word)\" \(value < 0 ? "" : "+")\((value * 100).rounded() / 100)"
    }
    if !rated.isEmpty {
      rows.append(["    sentiment", "because of \(Self.shortened(rated))"])
    }
    if !evidence.shouting.isEmpty { rows.append(Self.row("shouting", evidence.shouting)) }
    self.rows = rows
  }

  private static func row(_ name: String, _ words: [String]) -> [String] {
    let reason =
      words.isEmpty
      ? "given, not read from the comment"
      : "because of \(shortened(words.map { "\"\($0)\"" }))"
    return ["    " + name, reason]
  }

  private static func shortened(_ words: [String]) -> String {
    TextTable.shortened(words.joined(separator: ", "), to: 90)
  }
}
