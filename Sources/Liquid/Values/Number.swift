/// What arithmetic works with: a whole number or one with a fraction.
enum Number {
  case int(Int)
  case double(Double)

  /// The value read as a number: a text by the digits it begins with, everything else as 0.
  init(_ value: Value) {
    switch value {
    case .int(let int): self = .int(int)
    case .double(let double): self = .double(double)
    case .string(let string): self = Self.read(Array(string.utf8))
    default: self = .int(0)
    }
  }

  var value: Value {
    switch self {
    case .int(let int): .int(int)
    case .double(let double): .double(double)
    }
  }

  var double: Double {
    switch self {
    case .int(let int): Double(int)
    case .double(let double): double
    }
  }

  /// Reads `-12.5`, with white space around it, as such; of anything else the whole number it
  /// begins with.
  private static func read(_ bytes: [UInt8]) -> Number {
    let text = bytes.drop { $0.isWhitespace }
    let sign = text.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
    let digits = text.dropFirst(sign ? 1 : 0).prefix { $0.isDigit }
    guard !digits.isEmpty else { return .int(0) }
    let rest = text[digits.endIndex...]
    let fraction = rest.dropFirst().prefix { $0.isDigit }
    if rest.first == UInt8(ascii: "."), !fraction.isEmpty,
      text[fraction.endIndex...].allSatisfy({ $0.isWhitespace }),
      let double = Double(String(decoding: text[..<fraction.endIndex], as: UTF8.self)),
      double.isFinite
    {
      return .double(double)
    }
    let whole = String(decoding: text[..<digits.endIndex], as: UTF8.self)
    return Int(whole).map { .int($0) } ?? .double(Double(whole) ?? 0)
  }
}

extension Double {
  /// The number without its fraction; nil if it is not finite or has more than 18 digits.
  ///
  /// The standard library's `rounded` would need the C library's mathematics to be linked.
  var whole: Int? {
    magnitude < 1e18 ? Int(self) : nil
  }

  /// The next whole number that is not greater; nil as for `whole`.
  var floor: Int? {
    whole.map { Double($0) > self ? $0 - 1 : $0 }
  }

  /// The next whole number that is not less; nil as for `whole`.
  var ceiling: Int? {
    whole.map { Double($0) < self ? $0 + 1 : $0 }
  }
}
