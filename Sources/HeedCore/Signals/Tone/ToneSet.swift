/// Some of the tones, one bit each.
package struct ToneSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package init(_ tone: Tone) {
    self.init(rawValue: 1 << UInt8(tone.number))
  }

  /// The tones of these names; other names are left out.
  package init(named names: [String]) {
    self = names.reduce(into: []) { set, name in
      if let tone = Tone(rawValue: name) { set.insert(tone) }
    }
  }

  static let angry = ToneSet(.angry)
  static let frustrated = ToneSet(.frustrated)
  static let anxious = ToneSet(.anxious)
  static let sarcastic = ToneSet(.sarcastic)
  static let satisfied = ToneSet(.satisfied)
  static let grateful = ToneSet(.grateful)
  static let neutral = ToneSet(.neutral)

  package func contains(_ tone: Tone) -> Bool {
    contains(ToneSet(tone))
  }

  package mutating func insert(_ tone: Tone) {
    insert(ToneSet(tone))
  }

  /// The tones in their order.
  package var tones: [Tone] {
    Tone.allCases.filter { contains($0) }
  }

  /// The names in alphabetical order, as a response holds them.
  package var names: [String] {
    Self.sortedNames[Int(rawValue & 0x7F)]
  }

  /// Made once for every set, so that a response costs no memory of its own.
  private static let sortedNames: [[String]] = (0..<128).map { bits in
    ToneSet(rawValue: UInt8(bits)).tones.map(\.rawValue).sorted()
  }
}
