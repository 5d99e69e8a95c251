/// A time that a letter promises in words, such as `within 24 hours` or `24 小时内`.
struct LetterPromise: Hashable {
  /// As the letter says it.
  let text: String
  let span: TimeSpan
  /// Counted from 1, in characters.
  let column: Int
}

extension LetterPromise {
  /// The promises in a line of a letter, in English and Chinese.
  static func promises(in line: Substring) -> [LetterPromise] {
    english(line) + chinese(line)
  }

  private static func column(of index: String.Index, in line: Substring) -> Int {
    line.unicodeScalars.distance(from: line.startIndex, to: index) + 1
  }
}

// "within 24 hours", "within the next two working days".
extension LetterPromise {
  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "twenty-four": 24, "forty-eight": 48,
    "seventy-two": 72,
  ]

  private static let units: [String: TimeSpan.Unit] = [
    "minute": .minute, "hour": .hour, "day": .day, "week": .week,
  ]

  private static func english(_ line: Substring) -> [LetterPromise] {
    let words = line.split { $0.isWhitespace || "*_".contains($0) }
    return words.indices.compactMap { index in
      guard words[index].lowercased() == "within" else { return nil }
      return english(words[(index + 1)...].prefix(6), from: words[index].startIndex, in: line)
    }
  }

  private static func english(
    _ words: ArraySlice<Substring>, from start: String.Index, in line: Substring
  ) -> LetterPromise? {
    var amount: Int64 = 1
    var clock = TimeSpan.Clock.wall
    for word in words {
      let plain = word.lowercased().trimmingPunctuation
      if let number = Int64(plain) ?? numbers[plain].map(Int64.init) {
        amount = number
      } else if ["working", "business"].contains(plain) {
        clock = .working
      } else if let unit = units[plain] ?? units[String(plain.dropLast())] {
        guard let span = TimeSpan(amount, unit, clock) else { return nil }
        let text = line[start..<word.endIndex].split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
        return LetterPromise(
          text: text.trimmingPunctuation, span: span, column: column(of: start, in: line))
      } else if !["the", "next", "of"].contains(plain) {
        return nil
      }
    }
    return nil
  }
}

// `24 小时内`, `两个工作日之内`.
extension LetterPromise {
  private static let chineseUnits: [(word: String, unit: TimeSpan.Unit, clock: TimeSpan.Clock)] = [
    ("工作小时", .hour, .working), ("工作日", .day, .working), ("小时", .hour, .wall),
    ("钟头", .hour, .wall), ("分钟", .minute, .wall), ("天", .day, .wall), ("日", .day, .wall),
    ("周", .week, .wall), ("星期", .week, .wall),
  ]

  private static func chinese(_ line: Substring) -> [LetterPromise] {
    line.indices.filter { line[$0] == "内" }.compactMap { index in
      var rest = line[..<index].trimmingEnd
      for word in ["之", "以"] where rest.hasSuffix(word) { rest = rest.dropLast() }
      rest = rest.trimmingEnd
      guard let unit = chineseUnits.first(where: { rest.hasSuffix($0.word) }) else { return nil }
      rest = rest.dropLast(unit.word.count).trimmingEnd
      if rest.hasSuffix("个") { rest = rest.dropLast().trimmingEnd }
      let digits = rest.suffix(4).reversed().prefix { $0.isNumber || "两".contains($0) }
      guard let amount = number(String(digits.reversed())),
        let span = TimeSpan(amount, unit.unit, unit.clock)
      else { return nil }
      let start = line.index(rest.endIndex, offsetBy: -digits.count)
      return LetterPromise(
        text: String(line[start...index]), span: span, column: column(of: start, in: line))
    }
  }

  /// A number up to 99, in digits of any width or in Chinese.
  private static func number(_ text: String) -> Int64? {
    let digits = text.compactMap(\.wholeNumberValue)
    if let number = Int64(text.withPlainDigits) { return number }
    let characters = Array(text)
    guard let ten = characters.firstIndex(of: "十") else {
      if text == "两" { return 2 }
      return digits.count == 1 && text.count == 1 ? Int64(digits[0]) : nil
    }
    let before = ten == 0 ? 1 : characters[ten - 1].wholeNumberValue
    let after = ten == characters.count - 1 ? 0 : characters[ten + 1].wholeNumberValue
    guard let before, let after, characters.count <= 3 else { return nil }
    return Int64(before * 10 + after)
  }
}

extension Substring {
  fileprivate var trimmingEnd: Substring {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var rest = Substring(self)
    while rest.last.map({ ".,;:!?)*_”\"".contains($0) }) == true { rest.removeLast() }
    return String(rest)
  }
}
