extension Migrations {
  /// Attempts are reserved in batches; how far each has come is kept beside the ledger until it is
  /// entered.
  static let batchesOfAttempts = """
    -- Names the batch, at random, so that marks are never taken for those of another; NULL for
    -- attempts from before there were batches.
    ALTER TABLE attempts ADD COLUMN batch TEXT CHECK (batch <> '');
    ALTER TABLE attempts DROP COLUMN boot;
    ALTER TABLE attempts DROP COLUMN begun_at;
    """
}
