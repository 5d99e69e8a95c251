/// A question customers answer on a scale, and what the answers mean.
package struct Survey: Hashable, Sendable {
  /// What the scores add up to: a Net Promoter Score, satisfaction, effort, or stars.
  package enum Metric: String, CaseIterable, Sendable {
    case nps, csat, ces, stars
  }

  /// A part of the scale that means one thing.
  package struct Band: Hashable, Sendable {
    package let name: String
    package let scores: ClosedRange<Int>

    package init(name: String, scores: ClosedRange<Int>) {
      self.name = name
      self.scores = scores
    }
  }

  package let name: String
  package let metric: Metric
  package let scale: ClosedRange<Int>
  /// Whether scores between two whole numbers count, such as 6.5.
  package let allowsFractions: Bool
  /// From the lowest scores to the highest.
  package let bands: [Band]
  /// The score each word stands for, by the folded word.
  private let words: [String: Double]

  /// - Parameters:
  ///   - name: What rules call it.
  ///   - metric: What the scores add up to.
  ///   - scale: The scores there are.
  ///   - allowsFractions: Whether scores between two whole numbers count.
  ///   - words: Words and emoji that customers answer with, in any language.
  ///   - bands: The parts of the scale, in any order.
  package init(
    name: String, metric: Metric, scale: ClosedRange<Int>, allowsFractions: Bool = false,
    words: [String: Double] = [:], bands: [Band]
  ) {
    self.name = name
    self.metric = metric
    self.scale = scale
    self.allowsFractions = allowsFractions
    self.bands = bands.sorted { $0.scores.lowerBound < $1.scores.lowerBound }
    self.words = Dictionary(
      words.map { ($0.folded.withoutEmojiModifiers, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The band a score falls in; one between two bands belongs to the lower one.
  ///
  /// - Returns: nil when the score is off the scale.
  package func band(of score: Double) -> Band? {
    guard Double(scale.lowerBound) <= score, score <= Double(scale.upperBound) else { return nil }
    return bands.last { Double($0.scores.lowerBound) <= score }
  }

  /// The scores that fall in no band or in several, and the bands that leave the scale.
  ///
  /// - Returns: One sentence for each, in plain words; none when all is well.
  package var mistakes: [String] {
    guard Self.sensible.contains(scale.lowerBound), Self.sensible.contains(scale.upperBound) else {
      return ["the scale \(scale.words) is too long"]
    }
    var mistakes: [String] = []
    for band in bands where band.scores.clamped(to: scale) != band.scores {
      mistakes.append("the band '\(band.name)' goes beyond the scale \(scale.words)")
    }
    for (band, next) in zip(bands, bands.dropFirst())
    where band.scores.upperBound >= next.scores.lowerBound {
      mistakes.append(
        "\(next.scores.lowerBound) is in two bands, '\(band.name)' and '\(next.name)'")
    }
    let within = bands.map { $0.scores.clamped(to: scale) }
    let starts = within.map(\.lowerBound) + [scale.upperBound + 1]
    let ends = [scale.lowerBound - 1] + within.map(\.upperBound)
    for (end, start) in zip(ends, starts) where start > end + 1 {
      let gap = (end + 1)...(start - 1)
      mistakes.append(gap.count == 1 ? "\(end + 1) is in no band" : "\(gap.words) are in no band")
    }
    for (word, score) in words.sorted(by: { $0.key < $1.key }) where band(of: score) == nil {
      mistakes.append("the word '\(word)' stands for a score that is not on the scale")
    }
    return mistakes
  }

  private static let sensible = -1_000_000...1_000_000

  /// The score that a customer's answer stands for: a number on the scale, or one of the words.
  ///
  /// - Throws: `UnreadableCell` that says what is allowed.
  package func score(_ text: UnsafeBufferPointer<UInt8>) throws(UnreadableCell) -> Double {
    if let digits = text.smallWholeNumber, scale.contains(digits) { return Double(digits) }
    let answer = String(decoding: text, as: UTF8.self)
    if let score = words[answer.folded.withoutEmojiModifiers] { return score }
    guard let score = ScoreText(answer, scale: scale)?.number else {
      throw refusal(of: answer)
    }
    guard band(of: score) != nil, allowsFractions || score.rounded() == score else {
      throw refusal(of: answer)
    }
    return score
  }

  private func refusal(of answer: String) -> UnreadableCell {
    let numbers = "\(allowsFractions ? "" : "whole ")numbers from \(scale.words)"
    let example = words.filter { $0.value == Double(scale.upperBound) }.keys.min()
    let alternative = example.map { ", or words such as '\($0)'" } ?? ""
    return UnreadableCell(
      "\(answer.quotedForMessage) is not a score of \(name): allowed are \(numbers)\(alternative)")
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    "\(lowerBound) to \(upperBound)"
  }
}
