extension StarterFile {
  /// Keeps letters and the ledger out of version control.
  static let gitIgnore = StarterFile(
    ".gitignore",
    """
    outbox/
    .heed/
    """)
}
