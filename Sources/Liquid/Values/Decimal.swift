/// A number as people write it, so that 10.1 + 2.2 is 12.3.
struct Decimal {
  /// The digits; the number is the coefficient times ten to the power of the exponent.
  let coefficient: Int128
  let exponent: Int

  private init(_ coefficient: Int128, _ exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// The shortest decimal that reads back as a number; nil if the number isn't finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    var digits: Int128 = 0
    var exponent = 0
    let parts = number.magnitude.description.split(separator: "e")
    var isFraction = false
    for byte in parts.first?.utf8 ?? "".utf8[...] {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        if isFraction { exponent -= 1 }
      }
    }
    if parts.count > 1 { exponent += Int(parts[1]) ?? 0 }
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.init(number < 0 ? -digits : digits, digits == 0 ? 0 : exponent)
  }

  /// The number nearest to the decimal.
  var double: Double {
    Double("\(coefficient)e\(exponent)") ?? .nan
  }

  /// The sum; nil if it has too many digits.
  func adding(_ other: Decimal) -> Decimal? {
    guard let (left, right, exponent) = aligned(with: other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal(sum, exponent)
  }

  /// The product; nil if it has too many digits.
  func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : Decimal(product, exponent + other.exponent)
  }

  /// The quotient to some twenty digits by a divisor other than zero; nil if it can't be had so.
  func divided(by other: Decimal) -> Decimal? {
    var dividend = coefficient
    var exponent = exponent - other.exponent
    while true {
      let (next, overflow) = dividend.multipliedReportingOverflow(by: 10)
      if overflow || dividend == 0 { break }
      dividend = next
      exponent -= 1
    }
    let quotient = dividend / other.coefficient
    return quotient.magnitude > 1_000_000_000_000_000_000 || dividend % other.coefficient == 0
      ? Decimal(quotient, exponent) : nil
  }

  /// The remainder with the sign of the divisor; nil if it has too many digits.
  func remainder(dividingBy other: Decimal) -> Decimal? {
    guard let (left, right, exponent) = aligned(with: other) else { return nil }
    let remainder = left % right
    let isAway = remainder != 0 && (remainder < 0) != (right < 0)
    return Decimal(isAway ? remainder + right : remainder, exponent)
  }

  /// The decimal with so many digits after the point, halves away from zero.
  func rounded(to places: Int) -> Decimal {
    let (excess, overflow) = (0 - exponent).subtractingReportingOverflow(places)
    guard !overflow, excess > 0 else { return self }
    guard excess <= 36, let divisor = Self.power(excess) else { return Decimal(0, 0) }
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
    let isAway = remainder.magnitude * 2 >= divisor.magnitude
    return Decimal(quotient + (isAway ? coefficient.signum() : 0), -places)
  }

  private func aligned(with other: Decimal) -> (Int128, Int128, exponent: Int)? {
    let exponent = min(exponent, other.exponent)
    guard let left = scaled(to: exponent), let right = other.scaled(to: exponent) else {
      return nil
    }
    return (left, right, exponent)
  }

  private func scaled(to lower: Int) -> Int128? {
    guard let power = Self.power(exponent - lower) else { return nil }
    let (scaled, overflow) = coefficient.multipliedReportingOverflow(by: power)
    return overflow ? nil : scaled
  }

  private static func power(_ exponent: Int) -> Int128? {
    guard (0...37).contains(exponent) else { return nil }
    return (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
