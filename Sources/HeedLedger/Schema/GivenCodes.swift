extension Migrations {
  /// Which code went to whom.
  ///
  /// A code is a key by itself, so that it is not given again when its offer gets another name.
  static let givenCodes = """
    CREATE TABLE given_codes (
      code TEXT PRIMARY KEY CHECK (code <> ''),
      offer TEXT NOT NULL CHECK (offer <> ''),
      response INTEGER NOT NULL UNIQUE
        REFERENCES responses (key) DEFERRABLE INITIALLY DEFERRED,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
