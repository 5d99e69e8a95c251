import Liquid
import Testing

@testable import HeedCore

struct NumberFilterTests {
  /// What a template prints of a number in a language, with spaces of all widths written as `_`.
  private static func printed(
    _ output: String, _ number: Liquid.Value, in language: String
  ) throws -> String {
    let template = try Template(
      "{{ \(output) }}", options: Template.Options(filters: NumberFilters(language: language).all))
    return try template.render(["n": number])
      .replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "_")
  }

  @Test(arguments: [
    ("en", "€1,234.50"), ("zh-Hans", "€1,234.50"), ("de", "1.234,50_€"), ("fr", "1_234,50_€"),
    ("nl", "€_1.234,50"), ("es", "1234,50_€"), ("de-CH", "EUR_1’234.50"), ("es-MX", "EUR_1,234.50"),
    ("en-GB", "€1,234.50"), ("fr-BE", "1_234,50_€"), ("zh-Hans-CN", "€1,234.50"),
    ("sw", "EUR_1_234.50"), ("tlh", "EUR_1_234.50"),
  ])
  func `Money is written as the language does`(language: String, text: String) throws {
    #expect(try Self.printed("n | money: 'EUR'", 1234.5, in: language) == text)
  }

  @Test(arguments: [
    ("en", "JPY", "¥1,235"), ("zh-Hans", "CNY", "¥1,234.50"), ("zh-Hans", "USD", "US$1,234.50"),
    ("ja", "JPY", "￥1,235"), ("en", "KWD", "KWD_1,234.500"), ("de", "CHF", "1.234,50_CHF"),
    ("en", "CHF", "CHF_1,234.50"),
  ])
  func `A currency has its sign or its code, and its own number of digits`(
    language: String, currency: String, text: String
  ) throws {
    #expect(try Self.printed("n | money: '\(currency)'", 1234.5, in: language) == text)
  }

  @Test(arguments: [
    ("n | money: 'EUR', 0", 49_999.5, "€50,000"), ("n | money: 'EUR'", -1234.5, "-€1,234.50"),
    ("n | money: 'EUR'", -0.001, "€0.00"), ("n | money: 'EUR'", 1.005, "€1.01"),
    ("n | money: 'EUR'", 999_999.995, "€1,000,000.00"), ("n | money: 'EUR'", 0.1, "€0.10"),
    ("n | number", 1234.5, "1,234.5"), ("n | number", 1234.0, "1,234"),
    ("n | number", 999.0, "999"),
    ("n | number", 0.12345, "0.123"), ("n | number: 1", 4.0, "4.0"), ("n | number", 1e-7, "0"),
    ("n | number: 9", 1e-7, "0.000000100"), ("n | number: 0", 2.5, "3"),
  ])
  func `Numbers are rounded as people do`(output: String, number: Double, text: String) throws {
    #expect(try Self.printed(output, .double(number), in: "en") == text)
  }

  @Test func `Texts that are numbers are numbers`() throws {
    #expect(try Self.printed("n | money: 'EUR'", "1234.5", in: "de") == "1.234,50_€")
    #expect(try Self.printed("n | times: 2 | number", 1000, in: "de") == "2.000")
  }

  @Test(arguments: ["n | money: 'EUR'", "n | number"])
  func `What is missing holds the letter, and what is no number does`(output: String) {
    for value in [Liquid.Value.nil, "", "  "] {
      let error = #expect(throws: RenderError.self) { try Self.printed(output, value, in: "en") }
      if case .missingValue = error {} else { Issue.record("\(String(describing: error))") }
    }
    for value in [Liquid.Value.string("12 or so"), .double(1e15), .double(.infinity), .bool(true)] {
      let error = #expect(throws: RenderError.self) { try Self.printed(output, value, in: "en") }
      if case .unusableValue = error {} else { Issue.record("\(String(describing: error))") }
    }
  }

  @Test(arguments: [
    "n | money", "n | money: 'euro'", "n | money: '€'", "n | money: 3", "n | number: 'a'",
  ])
  func `A mistake in a template is told when it loads`(output: String) {
    #expect(throws: TemplateErrors.self) { try Self.printed(output, 1, in: "en") }
  }

  @Test func `A letter prints money in its own language`() throws {
    let trial = try LetterTrial(body: "You pay {{ account_value | money: \"EUR\" }} a year.")
    #expect(
      try trial.letter(["account_value": .number(62_000)]).text
        == "You pay €62,000.00 a year.\n")
    #expect(try trial.holdReason([:]) != nil)
  }
}
