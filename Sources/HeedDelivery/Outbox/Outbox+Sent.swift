extension Outbox {
  /// Whether a letter lies among those that were sent.
  ///
  /// - Throws: `DeliveryError`.
  package var hasSentLetters: Bool {
    get throws {
      try runs(in: .sent).contains { try !names(in: .sent, run: $0).isEmpty }
    }
  }
}
