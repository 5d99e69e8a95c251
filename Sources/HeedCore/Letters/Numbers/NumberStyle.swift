/// How a language writes numbers and amounts of money.
///
/// The source is the Common Locale Data Repository (Unicode CLDR 47): the symbols of numbers, the
/// standard pattern of amounts, and the least number of digits that is grouped.
struct NumberStyle {
  /// The sign before the fraction.
  let decimal: String
  /// What stands between groups of three digits.
  let group: String
  /// How many digits must stand before the first group for groups to be made.
  var leastBeforeGroup = 1
  var minus = "-"
  /// An amount, with the currency's sign in place of `¤` and the number in place of `#`.
  let amount: String
  /// A negative amount; nil for one with the minus in front.
  var negativeAmount: String?
  /// The signs of currencies that are not written as their codes.
  let symbols: [String: String]

  /// A space that no line is broken at.
  static let fixedSpace = "\u{A0}"
  /// A narrow one.
  static let narrowSpace = "\u{202F}"

  /// The style of a language or of the nearest of its parents; one that nobody can misread for
  /// languages that are not known.
  static func of(_ language: String) -> NumberStyle {
    Language.parents(of: language).lazy.compactMap { known[$0] }.first ?? plain
  }

  /// A number with at most three digits after the point, or with exactly as many as asked for.
  func number(_ digits: DecimalDigits, places: Int?) -> String {
    let rounded = digits.rounded(to: places ?? 3).padded(to: places ?? 0)
    return (isNegative(rounded) ? minus : "") + unsigned(rounded)
  }

  /// An amount of money with as many digits after the point as asked for.
  func money(_ digits: DecimalDigits, currency: String, places: Int) -> String {
    let rounded = digits.rounded(to: places).padded(to: places)
    let symbol = symbols[currency] ?? currency
    let pattern = isNegative(rounded) ? negativeAmount ?? "-" + amount : amount
    var text = ""
    for (index, character) in pattern.enumerated() {
      switch character {
      case "¤":
        text += symbol + (isTight(symbol, before: index, in: pattern) ? Self.fixedSpace : "")
      case "#": text += unsigned(rounded)
      case "-": text += minus
      default: text.append(character)
      }
    }
    return text
  }

  /// Whether letters would touch the digits that follow them.
  private func isTight(_ symbol: String, before index: Int, in pattern: String) -> Bool {
    symbol.last?.isLetter == true && pattern.dropFirst(index + 1).first == "#"
  }

  private func isNegative(_ digits: DecimalDigits) -> Bool {
    digits.isNegative && !digits.isZero
  }

  private func unsigned(_ digits: DecimalDigits) -> String {
    let fraction = digits.fraction.map(String.init).joined()
    return grouped(digits.whole) + (fraction.isEmpty ? "" : decimal + fraction)
  }

  private func grouped(_ digits: [UInt8]) -> String {
    guard digits.count >= 3 + leastBeforeGroup else { return digits.map(String.init).joined() }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += group }
      text += String(digit)
    }
    return text
  }
}
