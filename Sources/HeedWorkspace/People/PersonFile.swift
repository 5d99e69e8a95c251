import HeedCore
import HeedLedger

/// All that is known of a person.
package struct PersonFile: Sendable {
  /// One of the person's responses with all that came of it.
  package struct Entry: Sendable {
    package let response: StoredResponse
    package let log: CaseLog
    /// The letter as it lies in the outbox; nil when it is not there.
    package let letter: [UInt8]?
  }

  package let person: PersonAddress
  /// Whether the person was forgotten, so that nothing else is known.
  package let isForgotten: Bool
  /// Those that were lifted, too.
  package let suppressions: [Suppression]
  package let entries: [Entry]
  /// Responses of others in which the address stands.
  package let mentions: [ResponseIdentity]
  package let rejectedRows: [PersonTraces.Row]
  /// Addresses that may be meant, when nothing is known of this one.
  package let near: [String]

  package var isEmpty: Bool {
    suppressions.isEmpty && entries.isEmpty && mentions.isEmpty && rejectedRows.isEmpty
  }
}
