extension Migrations {
  /// A letter that was changed in a mail program may leave under another identifier than heed gave it,
  /// while the link in it to unsubscribe goes on naming its own.
  static let lettersOwnIdentifiers = """
    ALTER TABLE letters ADD COLUMN own_message_id TEXT -- NULL: it still has it
      CHECK (own_message_id <> '');
    CREATE INDEX letters_by_own_message_id ON letters (own_message_id)
      WHERE own_message_id NOT NULL;
    """
}
