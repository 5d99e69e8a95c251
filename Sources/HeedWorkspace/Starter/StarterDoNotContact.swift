extension StarterFile {
  /// The list of people who must not be written to, still empty.
  static let doNotContact = StarterFile(
    "rules/do-not-contact.txt",
    """
    # People who have asked you not to write, or whom you must not write to.
    # One a line: an address, or @ and a domain for everyone there. Capitals do not matter.
    # For instance:
    #
    #   someone@customer.example
    #   @competitor.example
    """)
}
