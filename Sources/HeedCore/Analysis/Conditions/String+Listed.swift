extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  var listed: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }

  /// At most so many of them, and how many more there are.
  func listed(limit: Int) -> String {
    guard count > limit else { return listed }
    return (prefix(limit - 1) + ["\(count - limit + 1) more"]).listed
  }
}
