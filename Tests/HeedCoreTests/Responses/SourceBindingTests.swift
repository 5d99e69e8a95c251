import Testing

@testable import HeedCore

@Suite("Binding a source to a header")
struct SourceBindingTests {
  private func bind(_ rows: [[String]], _ columns: [ColumnDefinition]) -> SourceBinding {
    let source = SourceDefinition(name: "s", recognition: Recognition(), columns: columns)
    return SourceBinding(source, to: ExportHeader(rows: rows), schema: Sources.schema)
  }

  private let comment = ColumnDefinition(field: "comment", .position(1))

  @Test("a missing column is told with the one that is probably meant")
  func missing() {
    let binding = bind(
      [["text", "E-mail address"]],
      [comment, ColumnDefinition(field: "email", .named(["Email"]))])
    #expect(
      binding.problems.map(\.message) == [
        "the file has no column \"Email\" for the email; it has \"E-mail address\": did you mean that?"
      ])
    #expect(binding.problems.map(\.severity) == [.warning])
  }

  @Test("an optional column may be missing")
  func optional() {
    let binding = bind(
      [["text"]], [comment, ColumnDefinition(field: "email", .named(["Email"]), isOptional: true)])
    #expect(binding.problems.isEmpty)
    #expect(binding.column(.email) == nil)
  }

  @Test("two columns of one name")
  func repeated() {
    let binding = bind(
      [["text", "Other", "x", "other "]],
      [comment, ColumnDefinition(field: "company", .named(["Other"]))])
    #expect(binding.problems.map(\.severity) == [.error])
    #expect(
      binding.problems.map(\.message)
        == ["the file has more than one column \"Other\": columns 2 and 4"])
  }

  @Test("neither score nor comment is an error, an unknown field too")
  func useless() {
    let binding = bind([["a"]], [ColumnDefinition(field: "emial", .named(["a"]))])
    #expect(binding.problems.map(\.code) == ["unknown-field", "missing-column"])
    #expect(binding.problems.first?.help == "did you mean 'email'?")
  }

  @Test("a column by what its neighbour is, by pattern and by place")
  func references() {
    let binding = bind(
      [["x", "How LIKELY are you to recommend us?", "Why?", "", "y"]],
      [
        ColumnDefinition(field: "comment", .after(field: "score")),
        ColumnDefinition(field: "score", .matching("likely .* recommend")),
        ColumnDefinition(field: "company", .position(5)),
        ColumnDefinition(field: "id", .joined([.named(["y"]), .position(1)])),
      ])
    #expect(binding.problems.isEmpty)
    #expect(binding.column(.score)?.indices == [1])
    #expect(binding.column(.comment)?.indices == [2])
    #expect(binding.column(.company)?.indices == [4])
    #expect(binding.column(.id)?.indices == [4, 0])
  }

  @Test("a blank header belongs to the question at its left, the second row names the choice")
  func twoHeaderRows() {
    let binding = bind(
      [["Respondent ID", "Rate us", "", ""], ["", "Price", "Support", "Other (please specify)"]],
      [
        ColumnDefinition(field: "score", .matching("rate us support")),
        ColumnDefinition(field: "comment", .named(["Other (please specify)"])),
      ])
    #expect(binding.column(.score)?.indices == [2])
    #expect(binding.column(.comment)?.indices == [3])
  }

  @Test("declared fields are bound by their own names")
  func ownNames() {
    let binding = bind([["text", "Account Value", "plan", "company"]], [comment])
    #expect(binding.columns.map(\.field.name) == ["comment", "plan", "account_value"])
  }

  @Test("the last column has none after it")
  func afterTheLast() {
    let binding = bind(
      [["score"]],
      [
        ColumnDefinition(field: "score", .named(["score"])),
        ColumnDefinition(field: "comment", .after(field: "score")),
      ])
    #expect(
      binding.problems.map(\.message)
        == ["the file lacks the column after the score, for the comment"])
  }
}
