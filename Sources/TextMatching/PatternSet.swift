import CVectorscan

/// Many words, phrases and regular expressions, found together in one pass over a text.
///
/// The time of a scan grows with the length of the text alone, whatever the patterns are: they run
/// as automata (Vectorscan), which never go back.
package struct PatternSet: Sendable {
  package let patterns: [Pattern]
  package let words: WordTable
  private let checks: [Expression.Check]
  /// Nil for a set without patterns and words.
  private let database: PatternDatabase?

  package var count: Int { patterns.count }

  /// Compiles the patterns; a pattern's index in a `MatchSet` is its index here.
  ///
  /// - Parameters:
  ///   - patterns: of each it is found out whether it occurs.
  ///   - words: of each it is found out where it occurs, inside of words too.
  ///   - cache: a place that may know the patterns' compiled form.
  /// - Throws: all patterns that cannot be used, not just the first.
  package init(
    _ patterns: [Pattern], words: WordTable = WordTable(), cache: (any PatternCache)? = nil
  ) throws(PatternSetError) {
    (database, checks) = try Self.compile(patterns, words, cache)
    self.patterns = patterns
    self.words = words
  }

  /// The memory for scans of this set; each thread needs its own.
  package func makeScratch() throws(PatternSetError) -> ScanScratch {
    try ScanScratch(for: database)
  }

  /// A set for the results of scans with these patterns.
  package func makeMatchSet() -> MatchSet {
    MatchSet(count: count)
  }

  /// Finds which patterns occur in a text.
  ///
  /// - Parameters:
  ///   - text: folded text (`FoldedText`), valid UTF-8, at most 4 GB.
  ///   - scratch: from `makeScratch()` of this very set, in use by no other scan.
  ///   - matches: from `makeMatchSet()`; what it held before is replaced.
  package func scan(
    _ text: UnsafeBufferPointer<UInt8>, with scratch: ScanScratch, into matches: inout MatchSet
  ) {
    var none = WordMatches()
    scan(text, with: scratch, into: &matches, words: &none)
  }

  /// Finds which patterns occur in a text, and where its words do.
  ///
  /// - Parameters:
  ///   - text: folded text (`FoldedText`), valid UTF-8, at most 4 GB.
  ///   - scratch: from `makeScratch()` of this very set, in use by no other scan.
  ///   - matches: from `makeMatchSet()`; what it held before is replaced.
  ///   - words: the words found; what it held before is replaced.
  package func scan(
    _ text: UnsafeBufferPointer<UInt8>, with scratch: ScanScratch, into matches: inout MatchSet,
    words: inout WordMatches
  ) {
    matches.removeAll()
    words.removeAll()
    defer { words.sort() }
    guard let database, let start = text.baseAddress, !text.isEmpty else { return }
    checks.withUnsafeBufferPointer { checks in
      matches.withBits { bits in
        var context = ScanContext(text: text, checks: checks, bits: bits)
        swap(&context.words, &words)
        defer { swap(&context.words, &words) }
        var data: UnsafePointer<CChar>? =
          UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        var length = UInt32(clamping: text.count)
        let status = withUnsafeMutablePointer(to: &context) { context in
          hs_scan_vector(
            database.pointer, &data, &length, 1, 0, scratch.pointer, ScanContext.onMatch, context)
        }
        precondition(status == HS_SUCCESS, "the scratch memory belongs to another set or scan")
      }
    }
  }
}
