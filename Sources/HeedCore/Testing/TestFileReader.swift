import LocatedYAML

/// Reads a file of tests, such as `rules/tests/decisions.yml`.
struct TestFileReader {
  private let given: GivenReader
  private let vocabulary: RuleVocabulary
  private let rules: [String]
  private(set) var diagnostics = Diagnostics()

  static let shape = Shape([
    .optional("tests", .list(.group(testShape)), "Responses and the decisions they must get.")
  ])

  private static let testShape = Shape([
    .optional("name", .text, "What the test is called where it fails."),
    .required("given", .given, "What the customer answered, field by field."),
    .required(
      "expect", .group(ExpectationReader.shape), "What must come out; what is left out may be any.",
      help: "without it the test can't fail; write  expect: { priority: P1 }"),
  ])

  /// - Parameters:
  ///   - vocabulary: the names that tests may use.
  ///   - rules: the names of the rules, with `otherwise`.
  init(vocabulary: RuleVocabulary, rules: [String]) {
    given = GivenReader(vocabulary: vocabulary)
    self.vocabulary = vocabulary
    self.rules = rules
  }

  /// The tests of a file; one without any is a mistake.
  mutating func tests(_ root: YAMLNode?, file: String) -> [TestCase] {
    let start = YAMLMark(file: file, line: 1, column: 1)
    guard let root else {
      reportEmpty(at: start)
      return []
    }
    guard
      let reader = MappingReader(
        root, subject: "a file of tests", shape: Self.shape, into: &diagnostics)
    else { return [] }
    guard let list = reader["tests"] else {
      if !reader.misspells("tests") { reportEmpty(at: start) }
      return []
    }
    let elements = list.elements("'tests'", into: &diagnostics)
    if list.sequence?.isEmpty == true { reportEmpty(at: list.mark) }
    return elements.compactMap { test($0) }
  }

  private mutating func reportEmpty(at mark: YAMLMark) {
    diagnostics.error(
      "empty-file", at: mark, "this file holds no tests",
      help: "write 'tests:' and the tests under it, or delete the file")
  }

  private mutating func test(_ node: YAMLNode) -> TestCase? {
    guard
      let reader = MappingReader(
        node, subject: "a test", shape: Self.testShape, into: &diagnostics)
    else { return nil }
    let name = reader.text("name", into: &diagnostics)
    let given = reader["given"]
    let values = given.map { self.given.values($0, into: &diagnostics) }
    let expect = reader["expect"]
    var expectations = ExpectationReader(vocabulary: vocabulary, rules: rules)
    expectations.knowsTime =
      values?.contains { $0.slot == StandardField.submittedAt.rawValue && $0.value != .missing }
      ?? true
    let expected = expect.map { expectations.expectations($0) }
    diagnostics.add(expectations.diagnostics)
    guard let given, let values, let expected else { return nil }
    return TestCase(
      name: name, given: values, summary: given.summary, claim: .decision(expected),
      location: SourceLocation(node.mark))
  }
}
