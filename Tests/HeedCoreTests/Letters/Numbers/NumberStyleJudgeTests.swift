import Liquid
import Testing

@testable import HeedCore

@Suite(.enabled(if: BabelPackage.isInstalled, "Babel is not installed"))
struct NumberStyleJudgeTests {
  /// Numbers of every length, none with more digits than are printed.
  private static let numbers: [Double] = [
    0, 0.5, 1, -1, 12.25, 999.99, -999.99, 1000, -1234.5, 2999.75, 10_000, 12_345.67, -99_999.9,
    123_456, 1_234_567.89, -1_234_567.5, 987_654_321.12,
  ]
  private static let currencies = ["EUR", "USD", "GBP", "JPY", "CNY", "CHF", "KWD"]

  @Test(arguments: NumberStyle.known.keys.sorted())
  func `Numbers and money are written as CLDR has them`(language: String) throws {
    let tag = language == "zh" ? "zh-Hans" : language
    var questions: [BabelPackage.Question] = []
    var written: [BabelPackage.Answer] = []
    let filters = NumberFilters(language: language).all
    for currency in Self.currencies {
      let number = try Template("{{ n | number }}", options: .init(filters: filters))
      let money = try Template("{{ n | money: '\(currency)' }}", options: .init(filters: filters))
      for value in Self.numbers where currency != "JPY" || value == value.rounded() {
        questions.append(
          BabelPackage.Question(language: tag, number: value, currency: currency))
        written.append(
          BabelPackage.Answer(
            number: try number.render(["n": .double(value)]),
            money: try money.render(["n": .double(value)])))
      }
    }
    let answers = try BabelPackage.answers(questions)
    #expect(answers.count == questions.count)
    for (index, answer) in answers.enumerated() {
      #expect(written[index] == answer, "\(questions[index])")
    }
  }
}
