/// A letter in one language as a person looks at it before anything is written.
package struct LetterPreview: Sendable {
  /// The language it is written in.
  package let language: String
  /// The file it is made of, relative to the workspace.
  package let file: String
  /// The fields of the message's header with their values as people read them, in order; none when
  /// the letter would be held.
  package let header: [HeaderLine]
  /// Nil where a value that it needs is missing.
  package let subject: String?
  package let preheader: String?
  package let text: String?
  package let html: String?
  /// The HTML part with its pictures in it, as a browser shows it.
  package let page: String?
  /// The names of the files that go with it.
  package let attachments: [String]
  /// The whole message; nil when it would be held.
  package let message: [UInt8]?
  /// Why it would be held.
  package let holdReason: HoldReason?
  /// Every value that the letter reads, in the order of first reading.
  package let values: [PreviewValue]

  /// A field of a message's header.
  package struct HeaderLine: Hashable, Sendable {
    package let name: String
    package let value: String
  }
}

/// A value that a letter reads, and where it came from.
package struct PreviewValue: Hashable, Sendable {
  /// Where a value came from.
  package enum Origin: String, Sendable {
    /// A field that the export fills.
    case response
    /// A field that heed works out of the others, such as the topics of the comment.
    case workedOut = "worked_out"
    /// A field that the ledger fills, such as the score before.
    case ledger
    /// The person who owns the case, of `rules/people.yml`.
    case owner
    /// `rules/heed.yml`.
    case settings
    /// A time by which an answer is promised.
    case deadline
    /// A code of `rules/offers/`.
    case offer
    /// What is announced.
    case announcement
    /// The colleague who is written to, of `rules/people.yml`.
    case reader
    /// The letter's own file: its language, its subject.
    case template
  }

  /// As templates write it: `first_name`, `owner.role`.
  package let name: String
  /// What it holds; nil when there is nothing.
  package let text: String?
  package let origin: Origin
  /// More about the origin: the owner's entry, the priority and calendar of a deadline.
  package let detail: String?
  /// Whether the letter falls back on something else, as there is nothing.
  package let usesFallback: Bool
}
