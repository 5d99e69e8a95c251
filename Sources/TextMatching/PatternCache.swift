/// A place where compiled patterns outlive the program, for compiling thousands of words takes
/// longer than most of its work.
///
/// What it gives back is checked before it is used: a cache may lose, damage or mix up what it holds.
package protocol PatternCache: Sendable {
  /// What was stored for these patterns, given by everything that their compiled form depends on;
  /// nil when there is nothing.
  func compiled(for patterns: [UInt8]) -> [UInt8]?

  /// Keeps the compiled form, if that is possible.
  func store(_ compiled: [UInt8], for patterns: [UInt8])
}
