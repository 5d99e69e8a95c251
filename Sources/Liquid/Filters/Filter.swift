/// One of the functions that can follow `|`.
struct Filter: Sendable {
  let name: String
  /// How many arguments it takes, not counting those with a name.
  let arguments: ClosedRange<Int>
  /// The names of the arguments that are given with a name.
  let keywords: [String]
  let apply: Function

  typealias Function = @Sendable (Value, Arguments) throws(FilterError) -> Value

  /// The values a filter is given after its colon.
  struct Arguments {
    let positional: [Value]
    /// In the order of the filter's `keywords`; nil where not given.
    let keywords: [Value]
    /// The most bytes a text, and the most elements a list, may have.
    let maximumSize: Int

    /// The argument at a position from 0; nil where it is not given.
    subscript(index: Int) -> Value {
      index < positional.count ? positional[index] : .nil
    }
  }

  init(
    _ name: String, _ arguments: ClosedRange<Int> = 0...0, keywords: [String] = [],
    _ apply: @escaping Function
  ) {
    self.name = name
    self.arguments = arguments
    self.keywords = keywords
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
