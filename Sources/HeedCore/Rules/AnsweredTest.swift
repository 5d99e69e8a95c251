/// A test on one field, with its answer and the value that was seen.
package struct AnsweredTest: Sendable {
  /// The test as people write it, such as `score: 0..6`.
  package let source: String
  package let holds: Bool
  /// The field's name.
  package let field: String
  /// The field, if it is one that heed knows by itself.
  package let standardField: StandardField?
  /// The field's value as people read it.
  package let value: String
  /// The topics and tones that are asked for, by name.
  package let signals: [String]

  /// What the test saw, such as `score is 3`.
  package var seen: String { "\(field) is \(value)" }

  init(_ test: FieldTest, holds: Bool, _ context: Explanation.Context) {
    source = test.source
    self.holds = holds
    field = context.schema.fields[test.slot].name
    standardField = StandardField(rawValue: test.slot)
    value = context.facts.values[test.slot].wording(in: context.zone)
    signals = test.test.leaves.compactMap { leaf in
      switch leaf {
      case .topic(let number): context.facts.topicName(number)
      case .tone(let tone): tone.rawValue
      default: nil
      }
    }
  }
}
