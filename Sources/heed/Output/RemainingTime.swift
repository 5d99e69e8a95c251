/// A length of time for people: `45 min`, `3 h 10 min`, `31 h`; negative when it is past.
struct RemainingTime {
  let text: String

  init(_ seconds: Int64) {
    let minutes = abs(seconds) / 60
    let (hours, rest) = (minutes / 60, minutes % 60)
    let amount =
      switch minutes {
      case ..<60: "\(minutes) min"
      case ..<600 where rest > 0: "\(hours) h \(rest) min"
      default: "\(hours) h"
      }
    text = (seconds < 0 ? "-" : "") + amount
  }
}
