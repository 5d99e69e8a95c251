extension NumberRange {
  /// The range with one of its ends moved a little, up or down; ranges that would be empty are left
  /// out.
  func shifted(isScore: Bool) -> [NumberRange] {
    var ranges: [NumberRange] = []
    for sign in [-1.0, 1.0] {
      if lower == upper {
        let moved = lower + sign * Self.step(lower, isScore: isScore)
        ranges.append(NumberRange(lower: min(lower, moved), upper: max(lower, moved)))
        continue
      }
      if lower.isFinite {
        var range = self
        range.lower += sign * Self.step(lower, isScore: isScore)
        ranges.append(range)
      }
      if upper.isFinite {
        var range = self
        range.upper += sign * Self.step(upper, isScore: isScore)
        ranges.append(range)
      }
    }
    return ranges.filter { $0.lower <= $0.upper }
  }

  /// How far an end is moved: a score by 1, a large number by about a tenth of it.
  private static func step(_ bound: Double, isScore: Bool) -> Double {
    guard !isScore, abs(bound) >= 20 else { return 1 }
    var unit = 1.0
    while unit * 100 <= abs(bound) { unit *= 10 }
    return (abs(bound) / 10 / unit).rounded(.up) * unit
  }

  /// The range as it is written in rules.
  var wording: String {
    func text(_ number: Double) -> String {
      Int(exactly: number).map { String($0) } ?? String(number)
    }
    if lower == upper { return text(lower) }
    switch (lower.isFinite, upper.isFinite) {
    case (true, true): return "\(text(lower))..\(text(upper))"
    case (true, false): return (includesLower ? "at least " : "more than ") + text(lower)
    case (false, true): return (includesUpper ? "at most " : "less than ") + text(upper)
    case (false, false): return "any number"
    }
  }
}
