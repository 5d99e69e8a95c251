extension Migrations {
  /// What becomes of a letter after it was written: a person's yes or no, and the attempts to send
  /// it.
  ///
  /// A letter with an attempt that is under way, went through, or ended nobody knows how can't have
  /// another: the index refuses it, whatever the program believes.
  static let lettersOnTheirWay = """
    CREATE TABLE letters_with_states (
      response INTEGER PRIMARY KEY REFERENCES responses (key) DEFERRABLE INITIALLY DEFERRED,
      state TEXT NOT NULL
        CHECK (state = 'waiting' OR state = 'held' OR state = 'superseded' OR state = 'approved'
          OR state = 'rejected' OR state = 'sending' OR state = 'sent' OR state = 'unknown'
          OR state = 'failed' OR state = 'removed' OR state = 'cancelled'),
      recipient TEXT CHECK (recipient <> '' AND (recipient NOT NULL OR state <> 'waiting')),
      file TEXT CHECK (file <> '' AND (file NOT NULL OR state = 'superseded')),
      message_id TEXT CHECK (message_id <> '' AND (message_id NOT NULL OR state <> 'waiting')),
      sha256 BLOB CHECK (length(sha256) = 32 AND (sha256 NOT NULL OR state <> 'waiting')),
      created_at INTEGER NOT NULL,
      review TEXT CHECK (review = 'when in doubt' OR review = 'never'), -- NULL: always
      doubts TEXT CHECK (doubts <> ''), -- names, with spaces between them
      is_moving INTEGER NOT NULL DEFAULT 0 CHECK (is_moving = 0 OR is_moving = 1)
    ) STRICT;
    INSERT INTO letters_with_states
      (response, state, recipient, file, message_id, sha256, created_at)
      SELECT response, state, recipient, file, message_id, sha256, created_at FROM letters;
    DROP TABLE letters;
    ALTER TABLE letters_with_states RENAME TO letters;
    CREATE INDEX letters_to_clean_up ON letters (response)
      WHERE state = 'superseded' AND file NOT NULL;
    CREATE INDEX letters_in_the_outbox ON letters (state, response)
      WHERE state = 'waiting' OR state = 'approved' OR state = 'sending' OR state = 'unknown'
        OR state = 'failed';
    -- Their files are to move to the part of the outbox that their state wants.
    CREATE INDEX letters_to_move ON letters (response) WHERE is_moving = 1;
    CREATE INDEX letters_by_message_id ON letters (message_id) WHERE state = 'sent';

    -- What a person, or the rule in a person's place, has said yes to.
    CREATE TABLE approvals (
      letter INTEGER PRIMARY KEY REFERENCES letters (response),
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > at),
      actor TEXT CHECK (actor <> ''), -- NULL: the rule wants nobody to read it
      newest_response INTEGER -- of the customer, as far as it was newer than what the letter answers
    ) STRICT;

    -- The journal of sending. An attempt is reserved before the server is spoken to, in a commit that
    -- is on the disk; it is marked when its letter's turn comes, and completed after.
    CREATE TABLE attempts (
      key INTEGER PRIMARY KEY,
      letter INTEGER NOT NULL REFERENCES letters (response),
      at INTEGER NOT NULL,
      via TEXT NOT NULL CHECK (via <> ''),
      boot TEXT, -- the start of the machine since which nothing committed can have been lost
      begun_at INTEGER,
      outcome TEXT
        CHECK (outcome = 'sent' OR outcome = 'postponed' OR outcome = 'failed'
          OR outcome = 'stopped' OR outcome = 'unknown'),
      ended_at INTEGER CHECK ((ended_at IS NULL) = (outcome IS NULL)),
      reply TEXT
    ) STRICT;
    CREATE UNIQUE INDEX attempts_at_most_once ON attempts (letter)
      WHERE outcome IS NULL OR outcome = 'sent' OR outcome = 'unknown';
    CREATE INDEX attempts_of_letter ON attempts (letter);
    CREATE INDEX attempts_by_time ON attempts (at);
    """
}
