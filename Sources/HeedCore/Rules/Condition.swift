/// What a rule asks of a response, as a tree in the order of the file.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case none([Condition])
  case field(FieldTest)
}

/// One test on one field, with the words it was written in.
package struct FieldTest: Sendable {
  /// The field's slot in the schema.
  package let slot: Int
  package let test: Test
  /// What is tested, as people write it, such as `score`.
  let name: String
  /// What it is tested for, as people write it, such as `0..6`.
  let words: String
  package let location: SourceLocation
  /// Where the test is a list, its entries as people write them.
  package var members: [String] = []
  /// Whether it asks for the survey of `nps: 0..6`: the answer is asked for by what stands beside it.
  var beginsShortForm = false
}

extension Condition {
  /// All tests on fields, in the order of the file.
  var fieldTests: [FieldTest] {
    switch self {
    case .field(let test): [test]
    case .all(let conditions), .any(let conditions), .none(let conditions):
      conditions.flatMap(\.fieldTests)
    }
  }

  /// The conditions that must all hold for this one to hold.
  var conjuncts: [Condition] {
    if case .all(let conditions) = self { conditions.flatMap(\.conjuncts) } else { [self] }
  }

  /// What `nps: 0..6` asks for: the survey and its answer; nil for any other condition.
  var shortForm: (survey: FieldTest, answer: Condition)? {
    guard case .all(let conditions) = self, conditions.count == 2,
      case .field(let survey) = conditions[0], survey.beginsShortForm
    else { return nil }
    return (survey, conditions[1])
  }
}
