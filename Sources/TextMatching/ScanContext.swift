/// What the library hands back with each match of a scan.
struct ScanContext {
  let text: UnsafeBufferPointer<UInt8>
  let checks: UnsafeBufferPointer<Expression.Check>
  let bits: UnsafeMutableBufferPointer<UInt64>
  var words = WordMatches()

  /// Called by the library: pattern, start (not known), end, flags, context; 0 goes on.
  static let onMatch:
    @convention(c) (
      UInt32, UInt64, UInt64, UInt32, UnsafeMutableRawPointer?
    ) -> Int32 = { pattern, _, end, _, context in
      context?.assumingMemoryBound(to: ScanContext.self).pointee.note(Int(pattern), end: Int(end))
      return 0
    }

  /// Patterns come first, then words.
  private mutating func note(_ pattern: Int, end: Int) {
    guard pattern < checks.count else {
      words.append(WordMatch(word: pattern - checks.count, end: end))
      return
    }
    let bit: UInt64 = 1 << UInt64(pattern % 64)
    if bits[pattern / 64] & bit != 0 { return }
    let check = checks[pattern]
    if !check.isNeeded || check.accepts(matchEndingAt: end, in: text) {
      bits[pattern / 64] |= bit
    }
  }
}
