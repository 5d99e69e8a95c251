/// How a comment sounds; the raw value is the name in rules and word lists.
package enum Tone: String, CaseIterable, Sendable {
  case angry, frustrated, anxious, sarcastic, satisfied, grateful
  /// There is a comment, and it sounds like none of the others.
  case neutral

  /// Its number, which is its position among all tones.
  package var number: Int {
    switch self {
    case .angry: 0
    case .frustrated: 1
    case .anxious: 2
    case .sarcastic: 3
    case .satisfied: 4
    case .grateful: 5
    case .neutral: 6
    }
  }
}
