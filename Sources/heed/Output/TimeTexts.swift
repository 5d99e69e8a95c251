import HeedCore

/// Times as texts, each worked out once: most deadlines of a list share a few.
struct TimeTexts {
  private let wording: (Instant) -> String
  private var known: [Instant: String] = [:]

  init(_ wording: @escaping (Instant) -> String) {
    self.wording = wording
  }

  mutating func text(_ instant: Instant) -> String {
    if let text = known[instant] { return text }
    let text = wording(instant)
    known[instant] = text
    return text
  }
}
