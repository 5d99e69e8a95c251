/// A comment that silences findings: `# heed: allow CODE` or `# heed: allow CODE, CODE`.
struct Allowance {
  let code: String
  /// Where the code stands.
  let location: SourceLocation
  /// The lines for whose findings the comment is meant.
  let lines: ClosedRange<Int>
}
