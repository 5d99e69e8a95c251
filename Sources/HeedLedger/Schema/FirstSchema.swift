extension Migrations {
  /// The tables of the first release.
  ///
  /// Keys grow with the input, so that a chunk appends to its tables; only the two indexes of
  /// `responses` are written at random places, which is what an insertion costs most for. A state
  /// is compared with `OR`: for a list after `IN`, SQLite builds a table at each insertion.
  static let firstSchema = """
    CREATE TABLE runs (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-*'),
      started_at INTEGER NOT NULL,
      finished_at INTEGER,
      first_response INTEGER NOT NULL -- no response of the run has a smaller key
    ) STRICT;

    -- The rules, word for word, as they stood when decisions were made by them.
    CREATE TABLE snapshots (
      key INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE CHECK (hash <> ''),
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE sources (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;

    CREATE TABLE responses (
      key INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES runs (key) DEFERRABLE INITIALLY DEFERRED,
      source INTEGER NOT NULL REFERENCES sources (key) DEFERRABLE INITIALLY DEFERRED,
      id TEXT NOT NULL CHECK (id <> ''),
      customer TEXT CHECK (customer <> ''),
      customer_name TEXT,
      survey TEXT,
      score REAL,
      band TEXT,
      submitted_at INTEGER NOT NULL,
      rules INTEGER NOT NULL REFERENCES snapshots (key) DEFERRABLE INITIALLY DEFERRED,
      rule TEXT NOT NULL CHECK (rule <> ''),
      priority TEXT NOT NULL CHECK (priority <> ''),
      template TEXT,
      language TEXT,
      owner TEXT,
      tags TEXT NOT NULL DEFAULT '[]',
      outcome TEXT NOT NULL
        CHECK (outcome = 'drafted' OR outcome = 'held' OR outcome = 'not_written'),
      reason TEXT CHECK ((reason IS NULL) = (outcome = 'drafted')),
      record TEXT NOT NULL,
      UNIQUE (source, id)
    ) STRICT;
    CREATE INDEX responses_of_customer ON responses (customer, outcome) WHERE customer NOT NULL;

    -- One letter a response at most: the response is its key.
    CREATE TABLE letters (
      response INTEGER PRIMARY KEY REFERENCES responses (key) DEFERRABLE INITIALLY DEFERRED,
      state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'held' OR state = 'superseded'),
      recipient TEXT CHECK (recipient <> '' AND (recipient NOT NULL OR state <> 'waiting')),
      file TEXT CHECK (file <> '' AND (file NOT NULL OR state = 'superseded')),
      message_id TEXT CHECK (message_id <> '' AND (message_id NOT NULL OR state <> 'waiting')),
      sha256 BLOB CHECK (length(sha256) = 32 AND (sha256 NOT NULL OR state <> 'waiting')),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX letters_to_clean_up ON letters (response)
      WHERE state = 'superseded' AND file NOT NULL;

    CREATE TABLE deadlines (
      response INTEGER NOT NULL REFERENCES responses (key) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind = 'respond' OR kind = 'resolve'),
      state TEXT NOT NULL DEFAULT 'open'
        CHECK (state = 'open' OR state = 'paused' OR state = 'met' OR state = 'missed'
          OR state = 'cancelled'),
      start INTEGER NOT NULL,
      due INTEGER NOT NULL CHECK (due >= start),
      warn_at INTEGER CHECK (warn_at <= due),
      calendar TEXT NOT NULL,
      paused_at INTEGER CHECK ((paused_at IS NULL) = (state <> 'paused')),
      closed_at INTEGER CHECK ((closed_at IS NULL) = (state = 'open' OR state = 'paused')),
      PRIMARY KEY (response, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deadlines_open ON deadlines (response, kind)
      WHERE state = 'open' OR state = 'paused';

    -- Files with rejected rows, and what the file of such rows begins with.
    CREATE TABLE rejected_files (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      header BLOB NOT NULL,
      UNIQUE (name, header)
    ) STRICT;

    CREATE TABLE rejected_rows (
      key INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES runs (key) DEFERRABLE INITIALLY DEFERRED,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) >= 16),
      file INTEGER NOT NULL REFERENCES rejected_files (key),
      row INTEGER NOT NULL CHECK (row > 0),
      reason TEXT NOT NULL CHECK (reason <> ''),
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX rejected_rows_of_run ON rejected_rows (run, file, row);

    -- What happens after drafting, in order; written once, never edited.
    CREATE TABLE events (
      key INTEGER PRIMARY KEY,
      response INTEGER NOT NULL REFERENCES responses (key) DEFERRABLE INITIALLY DEFERRED,
      at INTEGER NOT NULL,
      what TEXT NOT NULL CHECK (what <> ''),
      detail TEXT
    ) STRICT;
    CREATE INDEX events_of_response ON events (response);
    CREATE TRIGGER events_are_never_edited BEFORE UPDATE ON events
    BEGIN
      SELECT RAISE(ABORT, 'events are never edited');
    END;
    """
}
