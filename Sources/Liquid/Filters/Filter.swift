/// One of the functions that can follow `|`.
struct Filter: Sendable {
  let name: String
  /// How many arguments it takes, at most two, not counting one with a name.
  let arguments: ClosedRange<Int>
  /// The name of the argument that is given with a name, if the filter takes one.
  let keyword: String?
  /// What is wrong with a first argument that stands in the template itself; nil when nothing is.
  let problem: @Sendable (Value) -> String?
  let apply: Function

  typealias Function = @Sendable (Value, Arguments) throws(FilterError) -> Value

  /// The values a filter is given after its colon: at most two, and one with a name.
  struct Arguments {
    /// How many are given, not counting the one with a name.
    let count: Int
    let first: Value
    let second: Value
    /// The one with a name; nil where it is not given.
    let keyword: Value
    /// The most bytes a text, and the most elements a list, may have.
    let maximumSize: Int
  }

  init(
    _ name: String, _ arguments: ClosedRange<Int> = 0...0, keyword: String? = nil,
    problem: @escaping @Sendable (Value) -> String? = { _ in nil }, _ apply: @escaping Function
  ) {
    self.name = name
    self.arguments = arguments
    self.keyword = keyword
    self.problem = problem
    self.apply = apply
  }

  /// Makes a filter that turns a text into another; nil and what is not text is read as text.
  init(_ name: String, text transform: @escaping @Sendable (String) -> String) {
    self.init(name) { value, _ in .string(transform(value.text)) }
  }

  /// All filters by name.
  static let all: [String: Filter] = {
    let groups = [
      textFilters, replacementFilters, cuttingFilters, htmlFilters, encodingFilters,
      numberFilters, arithmeticFilters, arrayFilters, orderFilters, selectionFilters,
      [date, standard],
    ]
    return Dictionary(uniqueKeysWithValues: groups.joined().map { ($0.name, $0) })
  }()
}
