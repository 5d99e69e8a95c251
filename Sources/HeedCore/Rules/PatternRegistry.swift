import LocatedYAML
import TextMatching

/// The text patterns that rules and topics ask for, by field, each once, in the order met.
struct PatternRegistry: Sendable {
  private(set) var patterns: [Int: [Pattern]] = [:]
  private(set) var marks: [Int: [YAMLMark]] = [:]
  private var numbers: [Int: [Pattern: Int]] = [:]

  /// The pattern's number in the scan of its field.
  mutating func number(of pattern: Pattern, slot: Int, at mark: YAMLMark) -> Int {
    if let number = numbers[slot]?[pattern] { return number }
    let number = patterns[slot, default: []].count
    patterns[slot, default: []].append(pattern)
    marks[slot, default: []].append(mark)
    numbers[slot, default: [:]][pattern] = number
    return number
  }
}
