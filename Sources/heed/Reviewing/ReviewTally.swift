/// What was done in a session of reviewing.
struct ReviewTally {
  var approved = 0
  var rejected = 0
  var edited = 0
  var skipped = 0
  /// Letters that somebody else had decided about.
  var gone = 0
  /// Letters that were not looked at.
  var left = 0

  var text: String {
    let done = [
      (approved, "approved"), (rejected, "rejected"), (edited, "edited"), (skipped, "skipped"),
      (gone, "decided elsewhere"), (left, "left for later"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let all = done.isEmpty ? "Nothing was done." : "Done: \(done.joined(separator: ", "))."
    return approved > 0 ? "\(all) 'heed send' shows what would be sent." : all
  }
}
