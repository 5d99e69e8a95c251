import Foundation
import TestSupport

/// The Python package Babel 2.18, with the data of the Common Locale Data Repository, as the judge of
/// numbers and money.
enum BabelPackage {
  static let isInstalled = Python.has("babel.numbers")

  struct Question: Encodable {
    let language: String
    let number: Double
    let currency: String
  }

  struct Answer: Hashable, Decodable {
    let number: String
    let money: String
  }

  static func answers(_ questions: [Question]) throws -> [Answer] {
    try Python.lines(program, records: questions).map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  /// Babel leaves out three things that CLDR asks for: the least number of digits that is grouped, the
  /// minus sign of a language, and the space between a code and the digits that follow it.
  private static let program = #"""
    import json, re, sys
    from babel import Locale
    from babel.numbers import format_currency, format_decimal
    for question in json.load(sys.stdin):
        locale = Locale.parse(question["language"].replace("-", "_"))
        number = question["number"]
        texts = [format_decimal(number, locale=locale),
                 format_currency(number, question["currency"], locale=locale)]
        symbols = locale.number_symbols["latn"]
        if locale.language in ("es", "pl") and locale.territory is None or str(locale) == "pt_PT":
            if 1000 <= abs(number) < 10000:
                texts = [text.replace("1" + symbols["group"], "1").replace("2" + symbols["group"], "2")
                         for text in texts]
        texts = [re.sub(r"(?<=[^\W\d_])(?=\d)", "\u00a0", text) for text in texts]
        texts = [text.replace("-", symbols["minusSign"]) for text in texts]
        print(json.dumps({"number": texts[0], "money": texts[1]}))
    """#
}
