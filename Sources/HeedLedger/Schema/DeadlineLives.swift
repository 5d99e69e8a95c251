extension Migrations {
  /// What may happen to a deadline after it was promised, each in the log of events.
  ///
  /// An event of a deadline keeps how the deadline stood after it, so that its state at any past
  /// time can be read off; the first promise is kept for the time before the first event.
  static let deadlineLives = """
    ALTER TABLE deadlines ADD COLUMN within TEXT CHECK (within <> '');
    ALTER TABLE deadlines ADD COLUMN first_due INTEGER; -- as promised, once the due time has moved
    ALTER TABLE deadlines ADD COLUMN first_warn_at INTEGER;
    ALTER TABLE deadlines ADD COLUMN round INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0);

    ALTER TABLE events ADD COLUMN deadline TEXT
      CHECK (deadline = 'respond' OR deadline = 'resolve');
    ALTER TABLE events ADD COLUMN actor TEXT CHECK (actor <> '');
    ALTER TABLE events ADD COLUMN reason TEXT CHECK (reason <> '');
    ALTER TABLE events ADD COLUMN round INTEGER CHECK ((round IS NULL) = (deadline IS NULL));
    ALTER TABLE events ADD COLUMN state TEXT
      CHECK (state = 'open' OR state = 'paused' OR state = 'met' OR state = 'missed'
        OR state = 'cancelled');
    ALTER TABLE events ADD COLUMN due INTEGER CHECK ((due IS NULL) = (state IS NULL));
    ALTER TABLE events ADD COLUMN warn_at INTEGER CHECK (warn_at <= due);
    CREATE UNIQUE INDEX events_told_once ON events (response, deadline, round, what)
      WHERE what = 'warned' OR what = 'escalated';

    -- Cases whose owner or priority is another than was decided.
    CREATE TABLE cases (
      response INTEGER PRIMARY KEY REFERENCES responses (key),
      owner TEXT CHECK (owner <> ''),
      priority TEXT CHECK (priority <> '')
    ) STRICT;

    -- Mail to people of the team: entered when its file is on the disk, published after.
    CREATE TABLE notices (
      key INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      file TEXT NOT NULL UNIQUE CHECK (file <> ''),
      published INTEGER NOT NULL DEFAULT 0 CHECK (published = 0 OR published = 1)
    ) STRICT;
    CREATE INDEX notices_to_publish ON notices (key) WHERE published = 0;
    """
}
