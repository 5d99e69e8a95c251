extension NumberStyle {
  /// For languages that are not known: the code in front, and groups apart by spaces, as the SI asks
  /// for (SI Brochure, 9th edition, 5.4.4), so that no sign can be taken for another.
  static let plain = NumberStyle(
    decimal: ".", group: fixedSpace, amount: "¤" + fixedSpace + "#", symbols: [:])

  /// By the tag of the language.
  static let known: [String: NumberStyle] = [
    "en": point("¤#", ["USD": "$", "JPY": "¥", "CNY": "CN¥"]),
    "zh": point("¤#", ["USD": "US$", "JPY": "JP¥", "CNY": "¥"]),
    "zh-Hant": point("¤#", ["USD": "US$", "JPY": "¥", "CNY": "CN¥"]),
    "ja": point("¤#", ["USD": "$", "JPY": "￥", "CNY": "元"]),
    "ko": point("¤#", ["USD": "US$", "JPY": "JP¥", "CNY": "CN¥"]),
    "es-419": point("¤#", ["EUR": "EUR", "GBP": "GBP", "USD": "USD"]),
    "es-MX": point("¤#", ["EUR": "EUR", "GBP": "GBP", "USD": "USD"]),
    "de-CH": NumberStyle(
      decimal: ".", group: "’", amount: "¤" + fixedSpace + "#", negativeAmount: "¤-#",
      symbols: symbols(["EUR": "EUR", "USD": "$", "JPY": "¥", "CNY": "CN¥"])),
    "de": comma(".", after, ["USD": "$", "JPY": "¥", "CNY": "CN¥"]),
    "de-AT": comma(".", before, ["USD": "$", "JPY": "¥", "CNY": "CN¥"]),
    "fr": comma(narrowSpace, after, ["USD": "$US", "GBP": "£GB"]),
    "fr-CA": comma(
      fixedSpace, after, ["USD": "$" + fixedSpace + "US", "JPY": "¥", "CNY": "CN¥"]),
    "es": comma(".", after, ["USD": "US$", "GBP": "GBP"], leastBeforeGroup: 2),
    "it": comma(".", after, ["CNY": "CN¥"]),
    "nl": comma(
      ".", before, ["USD": "US$", "JPY": "JP¥", "CNY": "CN¥"],
      negative: "¤" + fixedSpace + "-#"),
    "pt": comma(".", before, ["USD": "US$", "JPY": "JP¥", "CNY": "CN¥"]),
    "pt-PT": comma(
      fixedSpace, after, ["USD": "US$", "JPY": "JP¥", "CNY": "CN¥"], leastBeforeGroup: 2),
    "sv": comma(fixedSpace, after, ["USD": "US$", "GBP": "GBP"], minus: "−"),
    "da": comma(".", after, ["USD": "US$", "JPY": "JP¥", "CNY": "CN¥"]),
    "nb": comma(fixedSpace, after, [:], minus: "−"),
    "fi": comma(fixedSpace, after, ["USD": "$", "JPY": "¥"], minus: "−"),
    "pl": comma(fixedSpace, after, ["GBP": "GBP"], leastBeforeGroup: 2),
    "cs": comma(fixedSpace, after, ["USD": "US$", "JPY": "JP¥", "CNY": "CN¥"]),
    "ru": comma(fixedSpace, after, ["USD": "$", "JPY": "¥", "CNY": "CN¥"]),
    "tr": comma(".", "¤#", ["USD": "$", "JPY": "¥", "CNY": "CN¥"]),
  ]

  private static let after = "#" + fixedSpace + "¤"
  private static let before = "¤" + fixedSpace + "#"

  /// `1,234.50`.
  private static func point(_ amount: String, _ own: [String: String]) -> NumberStyle {
    NumberStyle(decimal: ".", group: ",", amount: amount, symbols: symbols(own))
  }

  /// `1.234,50`, or with a space between groups.
  private static func comma(
    _ group: String, _ amount: String, _ own: [String: String], leastBeforeGroup: Int = 1,
    minus: String = "-", negative: String? = nil
  ) -> NumberStyle {
    NumberStyle(
      decimal: ",", group: group, leastBeforeGroup: leastBeforeGroup, minus: minus,
      amount: amount, negativeAmount: negative, symbols: symbols(own))
  }

  /// The signs of euro and pound, which most languages share, and a language's own.
  private static func symbols(_ own: [String: String]) -> [String: String] {
    ["EUR": "€", "GBP": "£"].merging(own) { $1 }
  }
}
