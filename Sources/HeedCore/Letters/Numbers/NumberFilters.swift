import Liquid

/// The filters that write numbers as the letter's language does: `number` and `money`.
struct NumberFilters {
  private let style: NumberStyle

  init(language: String) {
    style = .of(language)
  }

  var all: [CustomFilter] { [number, money] }

  /// `{{ seats | number }}`, and `{{ rating | number: 1 }}` with so many digits after the point.
  private var number: CustomFilter {
    CustomFilter("number", arguments: 0...1, problem: Self.problemWithPlaces) {
      [style] (value, arguments) throws(CustomFilter.Refusal) in
      guard let digits = try Self.digits(value, for: "number") else { return .nil }
      let places = try arguments.first.map { (value) throws(CustomFilter.Refusal) in
        try Self.places(value)
      }
      return .string(style.number(digits, places: places))
    }
  }

  /// `{{ account_value | money: "EUR" }}`, and `money: "EUR", 0` without cents.
  private var money: CustomFilter {
    CustomFilter("money", arguments: 1...2, problem: Self.problemWithCurrency) {
      [style] (value, arguments) throws(CustomFilter.Refusal) in
      guard let digits = try Self.digits(value, for: "money") else { return .nil }
      let currency = arguments.first ?? .nil
      guard case .string(let code) = currency, Self.problemWithCurrency(currency) == nil else {
        throw CustomFilter.Refusal(Self.problemWithCurrency(currency) ?? "There is no currency.")
      }
      let places = arguments.count > 1 ? try Self.places(arguments[1]) : Self.minorDigits(of: code)
      return .string(style.money(digits, currency: code, places: places))
    }
  }

  /// The digits of a value; nil for no value, which a letter is held for elsewhere.
  private static func digits(
    _ value: Liquid.Value, for filter: String
  ) throws(CustomFilter.Refusal) -> DecimalDigits? {
    let number: Double? =
      switch value {
      case .int(let number): Double(number)
      case .double(let number): number
      case .string(let text): Double(text)
      default: nil
      }
    if let digits = number.flatMap(DecimalDigits.init) { return digits }
    switch value {
    case .nil, .empty, .blank: return nil
    case .string(let text) where text.allSatisfy(\.isWhitespace): return nil
    default: throw CustomFilter.Refusal("The filter \(filter) needs a number below 10^15.")
    }
  }

  private static func places(_ value: Liquid.Value) throws(CustomFilter.Refusal) -> Int {
    if let problem = problemWithPlaces(value) { throw CustomFilter.Refusal(problem) }
    guard case .int(let places) = value else { return 0 }
    return places
  }

  @Sendable private static func problemWithPlaces(_ value: Liquid.Value) -> String? {
    if case .int(0...9) = value { return nil }
    return "How many digits stand after the point is a number from 0 to 9."
  }

  @Sendable private static func problemWithCurrency(_ value: Liquid.Value) -> String? {
    if case .string(let code) = value, code.utf8.count == 3,
      code.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    {
      return nil
    }
    return "A currency is written as its three letters, such as \"EUR\"."
  }

  /// How many digits the smaller unit of a currency takes (ISO 4217).
  private static func minorDigits(of currency: String) -> Int {
    if withoutMinor.contains(currency) { return 0 }
    return withThreeDigits.contains(currency) ? 3 : 2
  }

  private static let withoutMinor: Set = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let withThreeDigits: Set = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}
