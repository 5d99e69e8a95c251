extension Condition {
  /// The condition on one line, as people would say it.
  var wording: String {
    if let (survey, answer) = shortForm {
      let answers = answer.fieldTests.map(\.words)
      return "\(survey.words): "
        + (answers.count == 1 ? answers[0] : "[\(answers.joined(separator: ", "))]")
    }
    return switch self {
    case .field(let test): test.source
    case .all(let conditions): conditions.map(\.wording).joined(separator: " and ")
    case .any(let conditions): "any: " + conditions.map(\.wording).joined(separator: "; ")
    case .none(let conditions): "none: " + conditions.map(\.wording).joined(separator: "; ")
    }
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
  /// The test as people write it, such as `score: 0..6`.
  package var source: String { "\(name): \(words)" }

  /// An entry of the test's list, as if it stood alone: `plan: business`.
  func words(ofMember index: Int) -> String {
    "\(name): \(members[index])"
  }
}
