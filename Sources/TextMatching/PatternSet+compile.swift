extension PatternSet {
  /// Compiles all patterns together; if that can't be, finds out which of them are bad.
  static func compile(
    _ patterns: [Pattern], _ words: WordTable, _ cache: (any PatternCache)?
  ) throws(PatternSetError) -> (PatternDatabase?, [Expression.Check]) {
    var good: [(index: Int, expression: Expression)] = []
    var bad: [BadPattern] = []
    for (index, pattern) in patterns.enumerated() {
      do throws(PatternRefusal) {
        good.append((index, try Expression(pattern)))
      } catch {
        bad.append(BadPattern(index: index, refusal: error))
      }
    }
    guard bad.isEmpty else {
      throw .badPatterns((bad + refused(good)).sorted { $0.index < $1.index })
    }
    guard !good.isEmpty || words.count > 0 else { return (nil, []) }
    do throws(PatternDatabase.Refusal) {
      let source = ExpressionList(good.map(\.expression), words)
      let database = try PatternDatabase.compile(source, for: .scanning, cache)
      return (database, good.map(\.expression.check))
    } catch {
      let bad = refused(good)
      throw bad.isEmpty ? .cannotCompile(error.message) : .badPatterns(bad)
    }
  }

  /// Those of well-formed expressions that are too much for the library, each compiled alone.
  private static func refused(
    _ expressions: [(index: Int, expression: Expression)]
  ) -> [BadPattern] {
    expressions.compactMap { index, expression in
      do throws(PatternDatabase.Refusal) {
        _ = try PatternDatabase.compile(ExpressionList([expression]), for: .scanning)
        return nil
      } catch {
        return BadPattern(index: index, refusal: PatternRefusal(libraryMessage: error.message))
      }
    }
  }
}
