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
  /// The test as people write it, such as `score: 0..6`.
  package let source: String
  package let location: SourceLocation
  /// Where the test is a list, its entries as people write them.
  package var members: [String] = []
}
