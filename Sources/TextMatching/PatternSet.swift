import CVectorscan

/// Many words, phrases and regular expressions, found together in one pass over a text.
///
/// The time of a scan grows with the length of the text alone, whatever the patterns are: they run
/// as automata (Vectorscan), which never go back.
package struct PatternSet: Sendable {
  package let patterns: [Pattern]
  private let checks: [Expression.Check]
  /// Nil for a set without patterns.
  private let database: PatternDatabase?

  package var count: Int { patterns.count }

  /// Compiles the patterns; a pattern's index in a `MatchSet` is its index here.
  ///
  /// - Throws: all patterns that cannot be used, not just the first.
  package init(_ patterns: [Pattern]) throws(PatternSetError) {
    (database, checks) = try Self.compile(patterns)
    self.patterns = patterns
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
    matches.removeAll()
    guard let database, let start = text.baseAddress, !text.isEmpty else { return }
    checks.withUnsafeBufferPointer { checks in
      matches.withBits { bits in
        var context = ScanContext(text: text, checks: checks, bits: bits)
        var data: UnsafePointer<CChar>? =
          UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        var length = UInt32(clamping: text.count)
        let status = hs_scan_vector(
          database.pointer, &data, &length, 1, 0, scratch.pointer, ScanContext.onMatch, &context)
        precondition(status == HS_SUCCESS, "the scratch memory belongs to another set or scan")
      }
    }
  }
}
