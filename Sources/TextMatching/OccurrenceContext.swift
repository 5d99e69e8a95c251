import CVectorscan

/// Collects where the matches of a scan begin and end.
struct OccurrenceContext {
  /// More than any explanation shows; an expression such as `a+` has a match at every byte.
  private static let limit = 10_000

  private var ranges: [Range<Int>] = []

  /// The first matches of the database's expressions.
  ///
  /// - Returns: ranges of bytes of the text; they all start at 0 where the expressions were compiled
  ///   without following the start.
  static func ranges(
    in text: UnsafeBufferPointer<UInt8>, _ database: PatternDatabase, _ scratch: ScanScratch
  ) -> [Range<Int>] {
    guard let start = text.baseAddress, !text.isEmpty else { return [] }
    var context = OccurrenceContext()
    let status = withUnsafeMutablePointer(to: &context) { context in
      hs_scan(
        database.pointer, start, UInt32(clamping: text.count), 0, scratch.pointer, onMatch, context)
    }
    precondition(
      status == HS_SUCCESS || status == HS_SCAN_TERMINATED,
      "the scratch memory belongs to another set or scan")
    return context.ranges
  }

  /// Called by the library: pattern, start, end, flags, context; 0 goes on, 1 stops.
  private static let onMatch:
    @convention(c) (
      UInt32, UInt64, UInt64, UInt32, UnsafeMutableRawPointer?
    ) -> Int32 = { _, start, end, _, context in
      guard let context = context?.assumingMemoryBound(to: OccurrenceContext.self) else { return 1 }
      context.pointee.ranges.append(Int(start)..<Int(end))
      return context.pointee.ranges.count < limit ? 0 : 1
    }
}
