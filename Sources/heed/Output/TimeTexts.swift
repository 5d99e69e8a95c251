import HeedCore

/// Times as texts, each worked out once: most deadlines of a list share a few.
struct TimeTexts {
  private let wording: (Instant) -> String
  private var known: [Instant: String] = [:]

  init(_ wording: @escaping (Instant) -> String) {
    self.wording = wording
  }

  /// A time as `CivilTime.readable` words it, without its year, for where there is little room.
  static func withoutYear(_ time: String) -> String {
    time.first?.isNumber == true ? String(time.drop { $0 != "-" }.dropFirst()) : time
  }

  mutating func text(_ instant: Instant) -> String {
    if let text = known[instant] { return text }
    let text = wording(instant)
    known[instant] = text
    return text
  }
}
