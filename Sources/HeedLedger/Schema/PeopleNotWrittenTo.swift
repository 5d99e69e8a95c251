extension Migrations {
  /// Who must not be written to, who was forgotten, and what came back to letters.
  ///
  /// Of a person who was forgotten there is only a hash under a key that is made at random, by
  /// which the address is known again when it comes. The key lies beside the hashes, so that a
  /// backup never has the one without the other: with another key, the person would be written to
  /// again.
  static let peopleNotWrittenTo = """
    CREATE TABLE suppressions (
      key INTEGER PRIMARY KEY,
      address TEXT NOT NULL CHECK (address <> ''), -- in lower case
      reason TEXT NOT NULL
        CHECK (reason = 'opted out' OR reason = 'complained' OR reason = 'bounced'),
      scope TEXT NOT NULL CHECK (scope = 'all' OR scope = 'advertising'),
      at INTEGER NOT NULL,
      actor TEXT CHECK (actor <> ''),
      detail TEXT CHECK (detail <> ''),
      lifted_at INTEGER,
      lifted_by TEXT CHECK (lifted_by <> ''),
      lifted_because TEXT CHECK (lifted_because <> ''),
      CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX suppressions_in_force ON suppressions (address, scope, reason)
      WHERE lifted_at IS NULL;

    CREATE TABLE forgetting_key (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT;
    CREATE TABLE forgotten (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Responses of which something was erased.
    CREATE TABLE erasures (
      response INTEGER PRIMARY KEY REFERENCES responses (key),
      at INTEGER NOT NULL
    ) STRICT;

    -- Of a response from which a person is erased, words may be taken away, and nothing else.
    DROP TRIGGER events_are_never_edited;
    CREATE TRIGGER events_are_never_edited BEFORE UPDATE ON events
    WHEN NOT (
      EXISTS (SELECT 1 FROM erasures WHERE response = OLD.response)
      AND NEW.key = OLD.key AND NEW.response = OLD.response AND NEW.at = OLD.at
      AND NEW.what = OLD.what AND NEW.actor IS OLD.actor AND NEW.deadline IS OLD.deadline
      AND NEW.round IS OLD.round AND NEW.state IS OLD.state AND NEW.due IS OLD.due
      AND NEW.warn_at IS OLD.warn_at
      AND (NEW.reason IS OLD.reason OR OLD.reason NOT NULL)
      AND (NEW.detail IS OLD.detail OR OLD.detail NOT NULL)
    )
    BEGIN
      SELECT RAISE(ABORT, 'events are never edited');
    END;

    -- Messages that came in and meant something, each read once.
    CREATE TABLE incoming (
      hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
      letter INTEGER NOT NULL REFERENCES letters (response),
      at INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what <> '')
    ) STRICT, WITHOUT ROWID;
    """
}
