import HeedCore
import HeedLedger

/// A response of the past, before it is laid out for a set of rules.
struct ComparePast: Sendable {
  enum Content: Sendable {
    /// As the ledger keeps it.
    case record([UInt8])
    /// As it was read from a file, laid out by the schema of the reading side.
    case response(Response)
  }

  let content: Content
  /// Nil for a response of the ledger.
  let place: ComparedPerson.Place?
  let submittedAt: Instant
  /// When it was decided, or would be.
  let decidedAt: Instant
}

/// Some responses of the past, and the rows beside them that do not count.
struct CompareBatch: Sendable {
  var responses: [ComparePast] = []
  /// Rows that can't be read.
  var rejected = 0
  /// Rows that repeat a response.
  var repeated = 0
}
