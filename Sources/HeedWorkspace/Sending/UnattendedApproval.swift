import HeedCore
import HeedLedger

/// Tells which letters leave without a person's yes, because their rules say so.
struct UnattendedApproval {
  /// The kinds of which a person has said yes to a letter.
  let approvedKinds: Set<Ledger.LetterKind>
  let configuration: Configuration
  let now: Instant

  /// Whether a letter that waits needs no person.
  ///
  /// In doubt is a letter with any warning, and the first one of its rule since the files of the
  /// workspace were changed.
  func applies(to letter: OutgoingLetter) -> Bool {
    // What a person has looked at or changed is theirs.
    guard letter.state == .waiting, letter.voided == nil, !letter.isEdited else { return false }
    let objection = LetterObjection(letter, configuration)
    guard isUnattendedToday(letter.rule) else { return false }
    switch ReviewPolicy(stored: letter.review) {
    case .always: return false
    case .never: return objection == nil
    case .whenInDoubt:
      return approvedKinds.contains(Ledger.LetterKind(letter)) && !letter.isLate
        && LetterOddity.all(of: letter, objection: objection, now: now).isEmpty
    }
  }

  /// Whether a rule lets letters leave unread by now, whatever it said when they were written.
  private func isUnattendedToday(_ rule: String) -> Bool {
    configuration.triage.decider.rules.action(of: rule).map { $0.review != .always } ?? false
  }
}
