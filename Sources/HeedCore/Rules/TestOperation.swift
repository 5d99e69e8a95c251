/// A test on a field that is written as `{ operation: value }`.
struct TestOperation: Sendable {
  let name: String
  /// The kinds of field it is for.
  let kinds: Set<Field.Kind>
  /// What stands after its name; nil for a test like the one that the operation is part of.
  let form: Form?
  let meaning: String

  static let all = [
    TestOperation("not", Set(Field.Kind.allCases), nil, "Holds where the test does not."),
    TestOperation(
      "contains", [.text], .oneOrMore(.text), "The text has any of these in it, even inside a word."
    ),
    TestOperation(
      "has_word", [.text], .oneOrMore(.text), "The text has any of these words or phrases."),
    TestOperation(
      "starts_with", [.text], .oneOrMore(.text), "The text begins with any of these."),
    TestOperation("ends_with", [.text], .oneOrMore(.text), "The text ends with any of these."),
    TestOperation(
      "matches", [.text], .oneOrMore(.text), "The text has any of these patterns in it."),
    TestOperation(
      "within", [.date], .matching(.duration), "At most so long from now, before or after."),
    TestOperation("older_than", [.date], .matching(.duration), "More than so long ago."),
    TestOperation("before", [.date], .matching(.date), "Before this day begins."),
    TestOperation("after", [.date], .matching(.date), "After this day has ended."),
    TestOperation("all", [.set], .oneOrMore(.text), "Has every one of these."),
  ]

  private init(
    _ name: String, _ kinds: Set<Field.Kind>, _ form: Form?, _ meaning: String
  ) {
    self.name = name
    self.kinds = kinds
    self.form = form
    self.meaning = meaning
  }
}
