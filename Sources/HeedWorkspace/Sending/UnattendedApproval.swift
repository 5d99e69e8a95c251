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
  /// workspace were changed. A letter that time has gone by needs a person, whatever its rule says.
  func applies(to letter: OutgoingLetter) -> Bool {
    // What a person has looked at or changed is theirs.
    guard letter.state == .waiting, letter.voided == nil, !letter.isEdited else { return false }
    guard !letter.isReassigned, !letter.hasPassedPromise(at: now), !letter.hasBecomeLate(at: now)
    else { return false }
    let objection = LetterObjection(letter, configuration)
    switch max(ReviewPolicy(stored: letter.review), policyOfToday(letter.rule)) {
    case .always: return false
    case .never: return objection == nil
    case .whenInDoubt:
      return approvedKinds.contains(Ledger.LetterKind(letter)) && !letter.isLate
        && LetterOddity.all(of: letter, objection: objection, now: now).isEmpty
    }
  }

  /// What a rule wants by now, whatever it said when the letter was written.
  private func policyOfToday(_ rule: String) -> ReviewPolicy {
    configuration.triage.decider.rules.action(of: rule)?.review ?? .always
  }
}
