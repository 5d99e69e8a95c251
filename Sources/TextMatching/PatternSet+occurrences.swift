extension PatternSet {
  /// Finds where one pattern occurs in a text, for explanations; it takes milliseconds.
  ///
  /// - Parameters:
  ///   - index: the pattern's index in the set.
  ///   - text: the text as it was, not folded.
  /// - Returns: ranges of offsets into the text's UTF-8, in order, none inside of another. For an
  ///   expression too large to be followed back from its end to its start, each range is empty and
  ///   stands at the end of a match.
  package func occurrences(of index: Int, in text: String) -> [Range<Int>] {
    guard patterns.indices.contains(index), let expression = try? Expression(patterns[index]) else {
      return []
    }
    let folded = FoldedText(text)
    let ranges = folded.withUTF8 { Self.ranges(of: expression, in: $0) }
    let offsets = FoldedOffsets(text)
    return Self.outermost(ranges).map { range in
      if range.isEmpty {
        let end = offsets.original(range.upperBound - 1..<range.upperBound).upperBound
        return end..<end
      }
      return offsets.original(range)
    }
  }

  private static func ranges(
    of expression: Expression, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    let length = expression.check.length
    if length > 0 {
      return matches(of: expression.reportingAll(withStart: false), in: text)
        .filter { expression.check.accepts(matchEndingAt: $0.upperBound, in: text) }
        .map { $0.upperBound - length..<$0.upperBound }
    }
    let withStart = matches(of: expression.reportingAll(withStart: true), in: text)
    if !withStart.isEmpty { return withStart }
    return matches(of: expression.reportingAll(withStart: false), in: text)
      .map { $0.upperBound..<$0.upperBound }
  }

  /// None, too, if the library can't compile the expression in this way.
  private static func matches(
    of expression: Expression, in text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    guard
      let database = try? PatternDatabase.compile(
        ExpressionList([expression]), for: .locating),
      let scratch = try? ScanScratch(for: database)
    else { return [] }
    return OccurrenceContext.ranges(in: text, database, scratch)
  }

  /// Without those that lie inside of another: "cancel" is one occurrence of `cancel(led)?`, not two.
  private static func outermost(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let inOrder = ranges.sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    for range in inOrder where range.upperBound > result.last?.upperBound ?? -1 {
      result.append(range)
    }
    return result
  }
}
