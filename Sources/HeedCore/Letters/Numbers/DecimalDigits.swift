/// The digits of a number as people write it: 0.1 has one, though no machine can hold it.
struct DecimalDigits: Hashable {
  let isNegative: Bool
  /// Before the point, without zeros in front; `0` where there is nothing.
  private(set) var whole: [UInt8]
  /// After the point.
  private(set) var fraction: [UInt8]

  /// The largest number that is exact to its last digit.
  private static let limit = 1e15

  /// The shortest digits that stand for the number; nil when it is too large or is none.
  init?(_ number: Double) {
    guard number.magnitude < Self.limit else { return nil }
    let parts = number.magnitude.description.split(separator: "e")
    guard let mantissa = parts.first else { return nil }
    let sides = mantissa.split(separator: ".")
    whole = Self.digits(sides.first)
    fraction = Self.digits(sides.dropFirst().first)
    isNegative = number < 0
    if parts.count > 1, let exponent = Int(parts[1]), exponent < 0 {
      fraction = [UInt8](repeating: 0, count: -exponent - 1) + whole + fraction
      whole = [0]
    }
    dropZeros()
  }

  private static func digits(_ text: Substring?) -> [UInt8] {
    (text ?? "0").utf8.map { $0 - UInt8(ascii: "0") }
  }

  private mutating func dropZeros() {
    while fraction.last == 0 { fraction.removeLast() }
    while whole.count > 1, whole.first == 0 { whole.removeFirst() }
  }

  var isZero: Bool { whole == [0] && fraction.allSatisfy { $0 == 0 } }

  /// The number with at most so many digits after the point, halves away from zero.
  func rounded(to places: Int) -> DecimalDigits {
    guard fraction.count > places else { return self }
    var rounded = self
    rounded.fraction = Array(fraction.prefix(places))
    if fraction[places] >= 5 { rounded.increment() }
    rounded.dropZeros()
    return rounded
  }

  /// The number with zeros after it, up to so many digits after the point.
  func padded(to places: Int) -> DecimalDigits {
    var padded = self
    padded.fraction += [UInt8](repeating: 0, count: max(0, places - fraction.count))
    return padded
  }

  /// Adds one to the last digit.
  private mutating func increment() {
    for index in fraction.indices.reversed() {
      fraction[index] = (fraction[index] + 1) % 10
      if fraction[index] > 0 { return }
    }
    for index in whole.indices.reversed() {
      whole[index] = (whole[index] + 1) % 10
      if whole[index] > 0 { return }
    }
    whole.insert(1, at: 0)
  }
}
