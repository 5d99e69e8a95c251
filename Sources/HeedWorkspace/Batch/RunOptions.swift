import HeedCore

/// What a person says about one run of the batch job.
package struct RunOptions: Sendable {
  /// Paths of exports, of which `-` is standard input; with none, only held letters are tried again.
  package var files: [String]
  /// The name of the source, when it is not to be recognised by the header.
  package var source: String?
  /// The time that counts as now.
  package var now: Instant
  /// Whether to leave outbox and ledger as they are.
  package var isDryRun: Bool

  package init(files: [String], source: String? = nil, now: Instant, isDryRun: Bool = false) {
    self.files = files
    self.source = source
    self.now = now
    self.isDryRun = isDryRun
  }
}
