/// Finds choices between negatives on one field, which hold for nearly every response.
///
/// "Not A, or not B" is true of whatever is not both A and B; meant is mostly "neither A nor B".
struct NegativeChoices {
  let rule: Rule

  var findings: [Diagnostic] { findings(rule.condition) }

  private func findings(_ condition: Condition) -> [Diagnostic] {
    switch condition {
    case .field(let test): return findings(test)
    case .all(let conditions), .none(let conditions): return conditions.flatMap { findings($0) }
    case .any(let conditions):
      let negatives = conditions.compactMap(\.negativeField)
      let repeated = negatives.first { field in negatives.count { $0.slot == field.slot } > 1 }
      guard let repeated else { return conditions.flatMap { findings($0) } }
      let words = negatives.filter { $0.slot == repeated.slot }.map(\.summary)
      return [finding(words, at: repeated.location)]
    }
  }

  /// A list of negatives in one test.
  private func findings(_ test: FieldTest) -> [Diagnostic] {
    guard case .anyOf(let tests) = test.test, tests.count(where: \.isNegative) > 1 else {
      return []
    }
    return [finding([test.source], at: test.location)]
  }

  private func finding(_ words: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "any-of-negatives", .warning, at: location,
      "\(words.map { "'\($0)'" }.joined(separator: " or ")) holds for almost every response: what "
        + "fails one of them passes the other",
      help: "to exclude several things list them, without  not,  under  none:")
  }
}

extension Condition {
  /// The only field that the condition asks about, if it asks what must not be.
  fileprivate var negativeField: (slot: Int, summary: String, location: SourceLocation)? {
    switch self {
    case .field(let test):
      test.test.isNegative ? (test.slot, test.source, test.location) : nil
    case .all(let conditions): conditions.count == 1 ? conditions[0].negativeField : nil
    case .any: nil
    case .none(let conditions):
      if conditions.count == 1, case .field(let test) = conditions[0] {
        (test.slot, summary, test.location)
      } else {
        nil
      }
    }
  }
}

extension Test {
  fileprivate var isNegative: Bool {
    if case .not(let test) = self { test != .blank && test != .present } else { false }
  }
}
