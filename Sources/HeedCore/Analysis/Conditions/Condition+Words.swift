extension Condition {
  /// The conditions that must all hold for this one to hold.
  var conjuncts: [Condition] {
    if case .all(let conditions) = self { conditions.flatMap(\.conjuncts) } else { [self] }
  }

  /// The condition on one line, as people write it.
  var summary: String {
    switch self {
    case .field(let test): test.source
    case .all(let conditions): conditions.summary(separator: ", ")
    case .any(let conditions): "any: [\(conditions.summary(separator: "; "))]"
    case .none(let conditions): "none: [\(conditions.summary(separator: "; "))]"
    }
  }
}

extension [Condition] {
  fileprivate func summary(separator: String) -> String {
    map(\.summary).joined(separator: separator)
  }
}

extension FieldTest {
  /// An entry of the test's list, as if it stood alone: `plan: business`.
  func words(ofMember index: Int) -> String {
    let key = source.prefix { $0 != ":" }
    return "\(key): \(members[index])"
  }
}

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
