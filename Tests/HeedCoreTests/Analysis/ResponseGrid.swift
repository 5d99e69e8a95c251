@testable import HeedCore

/// Every response that a few fields of the test workspace can make up, as far as small tests can
/// tell them apart.
struct ResponseGrid {
  private let fields: Set<String>

  /// - Parameter fields: the fields that tests ask about.
  init(_ fields: Set<String>) {
    self.fields = fields
  }

  /// All responses, as values by field.
  var responses: [[String: Value]] {
    var responses = scores.flatMap { score in comments.map { score.merging($0) { $1 } } }
      .filter { $0["score"] != nil || $0["comment"] != nil }
    for (field, values) in others where fields.contains(field) {
      responses = responses.flatMap { response in
        [response] + values.map { response.merging([field: $0]) { $1 } }
      }
    }
    return responses
  }

  /// No score, every score of either survey, and for fractions some between.
  private var scores: [[String: Value]] {
    let nps = (0...10).map { score -> [String: Value] in
      let band = score <= 6 ? "detractor" : score <= 8 ? "passive" : "promoter"
      return ["survey": .text("nps"), "score": .number(Double(score)), "band": .text(band)]
    }
    let csat = (2...10).map { half -> [String: Value] in
      let score = Double(half) / 2
      let band = score < 3 ? "dissatisfied" : score < 4 ? "neutral" : "satisfied"
      return ["survey": .text("csat"), "score": .number(score), "band": .text(band)]
    }
    return [[:], ["survey": .text("nps")], ["survey": .text("csat")]] + nps + csat
  }

  /// No comment, and comments with every combination of the texts and topics asked for.
  private var comments: [[String: Value]] {
    var comments: [[String: Value]] = []
    for parts in 0..<8 {
      let words = ["uvw", "and", "xyz"].enumerated().map { parts >> $0 & 1 == 1 ? $1 : "-" }
      let texts: [String: Value] = ["comment": .text(words.joined(separator: " "))]
      guard fields.contains("comment") || parts == 0 else { continue }
      for topics in fields.contains("topics") ? Self.topics : [[]] {
        comments.append(topics.isEmpty ? texts : texts.merging(["topics": .set(topics)]) { $1 })
      }
    }
    return [[:]] + comments
  }

  private static let topics = [[], ["billing"], ["leaving"], ["billing", "leaving"]]

  private var others: [(String, [Value])] {
    let day: Int64 = 86_400
    return [
      ("plan", ["free", "team", "pro", "other"].map { .text($0) }),
      ("account_value", (-1...9).map { .number(Double($0) / 2) }),
      ("is_partner", [.truth(true), .truth(false)]),
      (
        "renews_on",
        [-100, -31, -30, -15, -14, 0, 14, 15, 30, 31, 100].map {
          .instant(Instant(seconds: TestWorkspace.now.seconds + $0 * day))
        }
      ),
    ]
  }
}
