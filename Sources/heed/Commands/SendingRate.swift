import ArgumentParser

/// How many letters leave in a time, as `30/minute`.
struct SendingRate: ExpressibleByArgument {
  /// As people write it.
  let text: String
  /// The time between two letters.
  let pause: Duration

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    let seconds = ["second": 1.0, "minute": 60, "hour": 3600]
    guard parts.count == 2, let number = Int(parts[0]), (1...100_000).contains(number),
      let unit = seconds[String(parts[1])]
    else { return nil }
    text = argument
    pause = .seconds(unit / Double(number))
  }
}
