import TextMatching

/// Scans comments one after the other and tells what each of them contains.
///
/// Each thread has its own. What it tells is about the comment scanned last.
package final class CommentScan {
  private let scanner: CommentScanner
  private let scratch: ScanScratch
  private var matches: MatchSet
  /// Indices into `CommentScanner.topics`.
  package private(set) var topics: MatchSet
  /// The comment as it is matched.
  package private(set) var folded = FoldedText()

  /// - Throws: `PatternSetError` if there is no memory to scan in.
  package init(_ scanner: CommentScanner) throws(PatternSetError) {
    self.scanner = scanner
    scratch = try scanner.patterns.makeScratch()
    matches = scanner.patterns.makeMatchSet()
    topics = MatchSet(count: scanner.topics.count)
  }

  /// Looks for everything in a comment.
  package func scan(_ comment: String) {
    folded.fold(comment)
    findMatches()
  }

  /// Looks for everything in a comment.
  ///
  /// - Parameter comment: valid UTF-8.
  package func scan(_ comment: UnsafeBufferPointer<UInt8>) {
    folded.fold(comment)
    findMatches()
  }

  /// Whether the comment holds the pattern of this index from `CommentScanner.Builder.register`.
  package func didMatch(_ pattern: Int) -> Bool {
    matches.contains(pattern)
  }

  /// The names of the comment's topics, sorted, as `Value.set` holds them.
  package var topicNames: [String] {
    topics.isEmpty ? [] : topics.map { scanner.topics[$0] }.sorted()
  }

  private func findMatches() {
    folded.withUTF8 { scanner.patterns.scan($0, with: scratch, into: &matches) }
    topics.removeAll()
    for pattern in matches {
      for topic in scanner.topicsOfPattern[pattern] {
        topics.insert(topic)
      }
    }
  }
}
