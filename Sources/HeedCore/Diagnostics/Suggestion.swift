/// Finds the name that a person probably meant.
package enum Suggestion {
  /// The candidate nearest to `name`, when it is near enough to be a slip of the keyboard.
  ///
  /// Distance is optimal string alignment (Damerau 1964: insertions, deletions, substitutions,
  /// swaps of neighbours), at most a third of the name's length and at least 1. Of names of one or
  /// two letters, such as P1 and P2, only case may differ.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = normalized(name)
    let limit = wanted.count < 3 ? 0 : max(1, wanted.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let distance = self.distance(wanted, normalized(candidate), limit: limit)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// `did you mean 'x'?`, or nil when nothing is near.
  package static func question(
    for name: String, among candidates: some Sequence<String>
  ) -> String? {
    closest(to: name, among: candidates).map { "did you mean '\($0)'?" }
  }

  private static func normalized(_ name: String) -> [Unicode.Scalar] {
    name.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
  }

  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int {
    guard abs(left.count - right.count) <= limit, left.count < 100 else { return .max }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column] + (scalar == other ? 0 : 1),
          min(previous[column + 1], current[column]) + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
