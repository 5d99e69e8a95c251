import HeedCore
import HeedDelivery
import HeedLedger

/// A letter as a person has seen it, in a list or as a whole, before saying yes.
package struct SeenLetter: Sendable {
  let letter: OutgoingLetter
  /// The SHA-256 of its bytes without what is settled when it is sent.
  let sha256: [UInt8]

  /// A letter of a list, as the ledger knows it.
  package init(_ item: ReviewItem) {
    letter = item.letter
    sha256 = item.letter.sha256
  }

  /// A letter that was read as a whole; nil when it can't be sent as it is.
  package init?(_ reviewed: ReviewedLetter) {
    guard let sha256 = reviewed.sha256 else { return nil }
    letter = reviewed.letter
    self.sha256 = sha256
  }

  /// Whether nothing has happened since that a person would want to know before saying yes.
  fileprivate func isLike(_ now: OutgoingLetter) -> Bool {
    now.newestResponse == letter.newestResponse && now.suppression == letter.suppression
      && now.dueState == letter.dueState && now.owner == letter.owner
  }
}

extension ReviewJob {
  /// Says yes to letters that were named, as they are: to all of them, or to none and the reason.
  ///
  /// A letter that is approved already stays so.
  ///
  /// - Parameters:
  ///   - letters: by the ids of their responses, each with its source where it was named.
  ///   - actor: who says so.
  /// - Returns: the letters, as they were before.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  package func approve(
    _ letters: [(id: String, source: String?)], by actor: String
  ) throws -> [ReviewItem] {
    try decide(letters) { letter, book in
      let content = try reader.read(letter)
      if letter.approval?.sha256 == content.sha256, letter.state == .approved { return }
      try LetterApproval(configuration, now: now).approve(letter, content, by: actor, book)
    }
  }

  /// Says yes to letters as they were seen: to all of them, or to none and the reason, which may be that
  /// something has happened since.
  ///
  /// - Parameters:
  ///   - seen: the letters.
  ///   - actor: who says so.
  /// - Returns: the letters, as they were before.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`.
  @discardableResult
  package func approve(seen: [SeenLetter], by actor: String) throws -> [ReviewItem] {
    let seenByKey = Dictionary(
      seen.map { ($0.letter.key, $0) }, uniquingKeysWith: { first, _ in first })
    let names = seen.map {
      (id: $0.letter.response.id, source: Optional($0.letter.response.source))
    }
    return try decide(names) { letter, book in
      let content = try reader.read(letter)
      guard let seen = seenByKey[letter.key], seen.sha256 == content.sha256, seen.isLike(letter)
      else { throw OutgoingError.changed(letter.response.id) }
      try LetterApproval(configuration, now: now).approve(letter, content, by: actor, book)
    }
  }
}
