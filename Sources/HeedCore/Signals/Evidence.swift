import TextMatching

/// The words of a comment that led to a topic or made a test match.
package struct Evidence: Hashable, Sendable {
  /// The word or pattern, as its author wrote it.
  package let pattern: Pattern
  /// Where it occurs: offsets into the comment's UTF-8, in order.
  package let ranges: [Range<Int>]
}

extension CommentScanner {
  /// The words of a comment that make it speak of a topic, by its index in `topics`.
  ///
  /// It is for explanations and takes milliseconds.
  package func evidence(forTopic topic: Int, in comment: String) -> [Evidence] {
    topicsOfPattern.indices.filter { topicsOfPattern[$0].contains(topic) }
      .map { evidence(forPattern: $0, in: comment) }
      .filter { !$0.ranges.isEmpty }
  }

  /// Where a pattern, by its index from `Builder.register`, occurs in a comment.
  ///
  /// It is for explanations and takes milliseconds.
  package func evidence(forPattern pattern: Int, in comment: String) -> Evidence {
    Evidence(
      pattern: patterns.patterns[pattern],
      ranges: patterns.occurrences(of: pattern, in: comment))
  }
}
