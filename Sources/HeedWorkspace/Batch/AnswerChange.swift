import HeedCore
import HeedLedger

/// What a customer says otherwise than before, in the same response.
package struct AnswerChange: Hashable, Sendable {
  package enum Comment: String, Hashable, Sendable {
    case added
    case changed
  }

  /// Nil for a score that is as before.
  package let score: Double?
  /// Nil where there was none, or it is as before.
  package let scoreBefore: Double?
  /// Nil for a comment that is as before.
  package let comment: Comment?

  /// Nil when the new answer says nothing otherwise.
  ///
  /// What it leaves out, it says nothing of: another export of the same responses may have fewer
  /// columns.
  init?(from old: GivenAnswer, to new: GivenAnswer) {
    let hasNewScore = new.score != nil && new.score != old.score
    score = hasNewScore ? new.score : nil
    scoreBefore = hasNewScore ? old.score : nil
    if let words = new.comment, words != old.comment, words.folded != (old.comment ?? "").folded {
      comment = old.comment == nil ? .added : .changed
    } else {
      comment = nil
    }
    if !hasNewScore, comment == nil { return nil }
  }

  /// In plain words, such as `score 9 -> 3, comment added`.
  package var text: String {
    var parts: [String] = []
    if let score {
      parts.append("score \(scoreBefore.map(Self.figure) ?? "-") -> \(Self.figure(score))")
    }
    if let comment { parts.append("comment \(comment.rawValue)") }
    return parts.joined(separator: ", ")
  }

  private static func figure(_ score: Double) -> String {
    Int(exactly: score).map { String($0) } ?? String(score)
  }
}
