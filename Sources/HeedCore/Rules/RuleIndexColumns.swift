/// The conditions that allow each range of a number field.
struct NumberColumn: Sendable {
  let slot: Int
  /// Every bound that a test names, ascending: they cut the numbers into points and gaps.
  private let bounds: [Double]
  /// For each gap and point in turn, a gap first and last, then for a missing value.
  let rows: [UInt64]

  /// Nil when no condition requires a plain number test on the field.
  init?(slot: Int, required: [[FieldTest]], wordCount: Int) {
    let tests = required.map { $0.filter { $0.slot == slot }.map(\.test).filter(\.isNumeric) }
    let bounds = Set(tests.joined().flatMap(\.numberBounds)).sorted()
    guard !bounds.isEmpty else { return nil }
    self.slot = slot
    self.bounds = bounds
    rows = (Self.representatives(bounds) + [nil]).flatMap { number in
      var row = BitRow(wordCount: wordCount)
      for (index, tests) in tests.enumerated()
      where tests.allSatisfy({ $0.holds(forNumber: number) }) {
        row.insert(index)
      }
      return row.words
    }
  }

  /// One number out of each gap and point.
  private static func representatives(_ bounds: [Double]) -> [Double?] {
    var numbers: [Double?] = [bounds[0] - 1]
    for (index, bound) in bounds.enumerated() {
      numbers.append(bound)
      numbers.append(
        index + 1 < bounds.count ? bound + (bounds[index + 1] - bound) / 2 : bound + 1)
    }
    return numbers
  }

  func row(for facts: borrowing Facts) -> Int {
    guard case .number(let number) = facts.values[slot] else { return bounds.count * 2 + 1 }
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count && bounds[low] == number ? low * 2 + 1 : low * 2
  }
}

/// The conditions that allow each text that rules compare a field with.
struct TextColumn: Sendable {
  let slot: Int
  private let codes: Int
  /// For each code, then for any other text, then for a missing value.
  let rows: [UInt64]

  /// Nil when no condition requires equality with a text on the field.
  init?(slot: Int, codes: Int, required: [[FieldTest]], wordCount: Int) {
    let tests = required.map { $0.filter { $0.slot == slot }.map(\.test).filter(\.isTextual) }
    guard tests.contains(where: { !$0.isEmpty }) else { return nil }
    self.slot = slot
    self.codes = codes
    let contents: [Int?] = (0..<codes).map { $0 } + [TextVocabulary.other, nil]
    rows = contents.flatMap { code in
      var row = BitRow(wordCount: wordCount)
      for (index, tests) in tests.enumerated()
      where tests.allSatisfy({ $0.holds(forCode: code) }) {
        row.insert(index)
      }
      return row.words
    }
  }

  func row(for facts: borrowing Facts) -> Int {
    if case .missing = facts.values[slot] { return codes + 1 }
    let code = facts.textCodes[slot]
    return code == TextVocabulary.other ? codes : code
  }
}

/// The conditions that require one of several topics, tones or patterns.
struct SignalColumn: Sendable {
  let slot: Int
  /// The conditions that require none.
  private var free: BitRow
  private var byTopic: [Int: BitRow] = [:]
  private var byTone: [Int: BitRow] = [:]
  private var byPattern: [Int: BitRow] = [:]

  /// Nil when no condition requires a topic, a tone or a pattern of the field.
  init?(slot: Int, required: [[FieldTest]], all empty: BitRow) {
    self.slot = slot
    free = empty
    for (index, tests) in required.enumerated() {
      guard
        let signals = tests.lazy.filter({ $0.slot == slot }).compactMap(\.test.signals).first
      else {
        free.insert(index)
        continue
      }
      for signal in signals {
        switch signal {
        case .topic(let number): byTopic[number, default: empty].insert(index)
        case .tone(let tone): byTone[tone.number, default: empty].insert(index)
        case .pattern(let number): byPattern[number, default: empty].insert(index)
        default: break
        }
      }
    }
    if byTopic.isEmpty, byTone.isEmpty, byPattern.isEmpty { return nil }
  }

  func narrow(_ candidates: inout BitRow, for facts: borrowing Facts) {
    var allowed = free
    if !byTopic.isEmpty {
      for topic in facts.topics { if let row = byTopic[topic] { allowed.formUnion(row) } }
    }
    for (tone, row) in byTone where facts.tones.contains(ToneSet(rawValue: 1 << UInt8(tone))) {
      allowed.formUnion(row)
    }
    if !byPattern.isEmpty {
      for pattern in facts.matches[slot] {
        if let row = byPattern[pattern] { allowed.formUnion(row) }
      }
    }
    candidates.intersect(allowed.words, row: 0)
  }
}
