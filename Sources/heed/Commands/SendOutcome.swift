import HeedLedger
import HeedWorkspace

/// What `heed send` has to tell.
struct SendOutcome {
  enum Kind {
    /// Only what would be done; with the address where copies would go, and the command that does it.
    case plan(copiesTo: String?, inEarnest: String)
    case copies(to: String)
    case sent
  }

  let kind: Kind
  let report: SendReport
  /// The letters of which nobody knows whether they were sent, new and old ones.
  let unknown: [OutgoingLetter]

  /// Whether something is left that a person should look at.
  var isUnfortunate: Bool {
    guard case .sent = kind else { return report.isUnfortunate }
    return report.isUnfortunate || !unknown.isEmpty
  }

  init(_ kind: Kind, _ report: SendReport, _ unknown: [OutgoingLetter]) {
    self.kind = kind
    self.report = report
    self.unknown = unknown
  }
}
