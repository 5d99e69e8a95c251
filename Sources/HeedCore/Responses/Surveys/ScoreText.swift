/// A score as customers and tools write it: `5`, `5.0`, `１０`, `٣`, `4/5`, `8 out of 10`, `7分`,
/// `10 - extremely likely`.
struct ScoreText {
  let number: Double

  /// - Parameters:
  ///   - text: The answer.
  ///   - scale: Its upper end is what a score may be "out of".
  init?(_ text: String, scale: ClosedRange<Int>) {
    var scalars = Substring(text.withPlainDigits).unicodeScalars
    let number = scalars.removeNumber()
    guard let number else { return nil }
    self.number = number
    let rest = String(scalars).folded
    if rest.isEmpty || rest == "分" { return }
    for word in ["/", "out of ", "of "] where rest.hasPrefix(word) {
      let total = String(rest.dropFirst(word.count)).folded
      if total == String(scale.upperBound) { return }
    }
    // A scale's end with its meaning; `6-7` is two numbers.
    guard let dash = rest.first, "-–—:=".contains(dash), !rest.contains(where: \.isNumber) else {
      return nil
    }
  }
}

extension Substring.UnicodeScalarView {
  /// A number at the start, with a point or a comma before its fraction.
  fileprivate mutating func removeNumber() -> Double? {
    let sign = first == "-" || first == "−" || first == "+" ? popFirst() : nil
    var digits = ""
    while let next = first, next.properties.numericType == .decimal || next == "." || next == "," {
      digits.unicodeScalars.append(next == "," ? "." : next)
      removeFirst()
    }
    guard digits.first?.isNumber == true, digits.count <= 20 else { return nil }
    return Double(digits).map { sign == nil || sign == "+" ? $0 : -$0 }
  }
}
