/// A filter that a program adds to those of the language.
public struct CustomFilter: Sendable {
  /// Why a filter can't work with what it is given.
  public struct Refusal: Error {
    /// One sentence in plain words.
    public let message: String

    /// Makes a refusal.
    public init(_ message: String) {
      self.message = message
    }
  }

  /// Turns a value and the arguments after the colon into another value.
  public typealias Function = @Sendable (Value, [Value]) throws(Refusal) -> Value

  /// What stands after `|`.
  public let name: String
  let filter: Filter

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - name: what stands after `|`.
  ///   - arguments: how many arguments it takes, at most two.
  ///   - problem: says what is wrong with a first argument that stands in the template itself, when
  ///     the template loads; nil when nothing is.
  ///   - apply: what it does, quickly and without side effects.
  public init(
    _ name: String, arguments: ClosedRange<Int>,
    problem: @escaping @Sendable (Value) -> String? = { _ in nil }, apply: @escaping Function
  ) {
    self.name = name
    filter = Filter(name, arguments, problem: problem) { (value, given) throws(FilterError) in
      let values = [given.first, given.second].prefix(given.count)
      do throws(Refusal) {
        return try apply(value, Array(values))
      } catch {
        throw FilterError(error.message)
      }
    }
  }
}
