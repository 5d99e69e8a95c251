import TextMatching

/// Everything that is looked for in comments, by topics and by rules, found in one pass.
///
/// A builder collects the patterns; the scanner is the same for all threads; each thread scans with
/// a `CommentScan` of its own.
package struct CommentScanner: Sendable {
  /// The topics' names; a topic's index here is its index everywhere.
  package let topics: [String]
  let patterns: PatternSet
  /// For each pattern, the indices of the topics that it is a sign of.
  let topicsOfPattern: [[Int]]
}
