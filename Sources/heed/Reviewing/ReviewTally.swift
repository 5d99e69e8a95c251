/// What was done in a session of reviewing.
struct ReviewTally {
  var approved = 0
  var rejected = 0
  var edited = 0
  /// Letters that were left for later.
  var skipped = 0
  /// Letters that somebody else had decided about.
  var gone = 0
  /// Letters that still wait.
  var left = 0

  /// Letters that no longer wait.
  var decided: Int { approved + rejected + gone }

  /// What was done in so much time, for a person.
  func text(after duration: Duration) -> String {
    let done = [
      (approved, "approved"), (rejected, "rejected"), (edited, "edited"),
      (skipped, "skipped"), (gone, "decided elsewhere"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let all = done.isEmpty ? "Nothing was decided" : done.joined(separator: ", ")
    let rest =
      switch left {
      case 0: "none waits any more"
      case 1: "1 still waits"
      default: "\(left) still wait"
      }
    let sentence = "\(all) in \(Self.wording(duration)); \(rest)."
    return approved > 0 ? "\(sentence) 'heed send' shows what would be sent." : sentence
  }

  /// Such as `4 min 40 s`.
  private static func wording(_ duration: Duration) -> String {
    let seconds = duration.components.seconds
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return minutes == 0 ? "\(rest) s" : "\(minutes) min \(rest) s"
  }
}
