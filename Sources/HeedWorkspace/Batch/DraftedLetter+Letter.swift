import HeedCore
import HeedLedger

extension DraftedLetter {
  /// A letter as the ledger keeps it.
  ///
  /// - Parameters:
  ///   - letter: the letter.
  ///   - decided: the case that it answers.
  ///   - file: the name of its file.
  ///   - now: when it is written.
  ///   - superseded: the responses whose letters it takes the place of.
  ///   - review: when its rule wants nobody to read it, or only when in doubt; nil for always.
  init(
    _ letter: Letter, of decided: DecidedCase, file: String, at now: Instant,
    supersedes superseded: [ResponseIdentity], review: String?
  ) {
    self.init(
      recipient: letter.recipient.wire, file: file, messageID: letter.messageID.text,
      sha256: letter.digest.bytes, createdAt: now.seconds, supersedes: superseded, review: review,
      doubts: LetterDoubt.all(
        of: letter, to: decided.response, respondBy: decided.respondBy, now: now
      ).map(\.rawValue))
  }
}
