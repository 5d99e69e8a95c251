import TestSupport
import Testing

@testable import HeedCore

@Suite("Surveys")
struct SurveyTests {
  private func survey(_ bands: [ClosedRange<Int>], fractions: Bool = false) -> Survey {
    Survey(
      name: "s", metric: .nps, scale: 0...10, allowsFractions: fractions,
      bands: bands.enumerated().map { Survey.Band(name: "b\($0)", scores: $1) })
  }

  private func score(_ text: String, _ survey: Survey) -> Double? {
    var text = text
    return text.withUTF8 { bytes in try? survey.score(bytes) }
  }

  @Test("every score of NPS is in its band")
  func bands() {
    let names = (0...10).map { Sources.nps.band(of: Double($0))?.name }
    #expect(
      names == Array(repeating: "detractor", count: 7) + [
        "passive", "passive", "promoter", "promoter",
      ])
    #expect(Sources.nps.band(of: -1) == nil)
    #expect(Sources.nps.band(of: 10.5) == nil)
    #expect(Sources.nps.band(of: .nan) == nil)
  }

  @Test("fractions count only where the survey says so, and belong to the band below")
  func fractions() {
    #expect(score("6.5", survey([0...6, 7...10])) == nil)
    let lenient = survey([0...6, 7...10], fractions: true)
    #expect(score("6.5", lenient) == 6.5)
    #expect(score("6,5", lenient) == 6.5)
    #expect(lenient.band(of: 6.5)?.name == "b0")
    #expect(score("10.5", lenient) == nil)
  }

  @Test("bands must cover the scale once")
  func mistakes() {
    #expect(survey([0...6, 7...8, 9...10]).mistakes == [])
    #expect(survey([7...10, 0...6]).mistakes == [])
    #expect(survey([0...6, 8...10]).mistakes == ["7 is in no band"])
    #expect(survey([3...6]).mistakes == ["0 to 2 are in no band", "7 to 10 are in no band"])
    #expect(survey([]).mistakes == ["0 to 10 are in no band"])
    #expect(survey([0...7, 7...10]).mistakes == ["7 is in two bands, 'b0' and 'b1'"])
    #expect(survey([0...11]).mistakes == ["the band 'b0' goes beyond the scale 0 to 10"])
    #expect(survey([Int.min...Int.max]).mistakes.count == 1)
    let endless = Survey(name: "s", metric: .csat, scale: Int.min...Int.max, bands: [])
    #expect(endless.mistakes.count == 1)
    let words = Survey(
      name: "s", metric: .csat, scale: 1...5, words: ["great": 6],
      bands: [Survey.Band(name: "all", scores: 1...5)])
    #expect(words.mistakes == ["the word 'great' stands for a score that is not on the scale"])
  }

  @Test("random text is never a score off the scale", arguments: 0..<200)
  func randomText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("0123456789.,-+/eE ofut１٣分好xX")
    for _ in 0..<50 {
      let text = String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "0"
        })
      if let score = score(text, Sources.nps) { #expect(Sources.nps.band(of: score) != nil) }
    }
  }
}
