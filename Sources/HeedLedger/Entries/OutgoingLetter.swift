/// A letter on its way from the outbox to the customer, with what is shown and asked of its case.
package struct OutgoingLetter: Hashable, Sendable {
  /// The letter's key in the ledger, which is its response's.
  package var key: Int64
  package var response: ResponseIdentity
  /// The name of the run, which is the name of the folder in each part of the outbox.
  package var run: String
  package var file: String
  /// Whether the file has yet to move to the part of the outbox that the state wants.
  package var isMoving: Bool
  package var state: LetterState
  package var recipient: String
  package var messageID: String
  /// The SHA-256 of the letter as heed last knew it, without what is settled when it is sent.
  package var sha256: [UInt8]
  /// In seconds since 1970.
  package var createdAt: Int64
  /// When the rule wants nobody to read it, or only when in doubt; nil for always.
  package var review: String?
  /// What a reviewer should look at twice, by name.
  package var doubts: [String]
  package var approval: Approval?
  /// How often a server wanted it later, and when it said so last.
  package var postponed: Int
  package var postponedAt: Int64?

  /// As decided, or as changed since.
  package var priority: String
  /// As decided, or as assigned since.
  package var owner: String?
  package var rule: String
  package var template: String?
  package var language: String?
  /// The key of the rules it was decided by.
  package var rules: Int64
  /// The customer's address in the one spelling that the ledger knows.
  package var customer: String?
  package var customerName: String?
  /// When the first answer is due, in seconds since 1970; nil when none was promised.
  package var due: Int64?
  /// The calendar that it is counted on.
  package var calendar: String?
  /// How the deadline of the first answer stands.
  package var dueState: Deadline.State?
  /// The key of the customer's newest response, if that is a newer one than the letter answers.
  package var newestResponse: Int64?
  /// What stands against writing to the recipient.
  package var suppression: StandingSuppression
  /// Why the approval that it had no longer holds; nil for one that waits without having had any.
  package var voided: String?
  /// Whether its file has been changed since it was written.
  package var isEdited: Bool
  /// Whether any of these changes was made to the file itself, by hand.
  package var isEditedByHand: Bool
  /// When the case is to be resolved, in seconds since 1970; nil when that was not promised, or its
  /// clock does not run.
  package var resolveDue: Int64?
  /// Whether the case has been given to another owner since the letter was written.
  package var isReassigned: Bool
}

extension OutgoingLetter {
  /// What was changed in the letter as heed has written it last.
  private static let edits = """
    SELECT 1 FROM events WHERE response = letters.response AND what = 'edited' AND key > coalesce(
      (SELECT max(key) FROM events WHERE response = letters.response
        AND what = '\(CaseEvent.What.letterRewritten.rawValue)'), 0)
    """

  static let columns = """
    letters.response, sources.name, responses.id, runs.name, letters.file, letters.is_moving,
    letters.state, letters.recipient, letters.message_id, letters.sha256, letters.created_at,
    letters.review, letters.doubts, approvals.sha256, approvals.at, approvals.expires_at,
    approvals.actor,
    (SELECT count(*) FROM attempts WHERE letter = letters.response AND outcome = 'postponed'),
    (SELECT max(ended_at) FROM attempts WHERE letter = letters.response AND outcome = 'postponed'),
    coalesce(cases.priority, responses.priority), coalesce(cases.owner, responses.owner),
    responses.rule, responses.template, responses.language, responses.rules, responses.customer,
    responses.customer_name, deadlines.due, deadlines.calendar, deadlines.state,
    (SELECT max(newer.key) FROM responses newer
      WHERE newer.customer = responses.customer AND newer.key > responses.key),
    (SELECT reason FROM suppressions
      WHERE address = lower(letters.recipient) AND scope = 'all' AND lifted_at IS NULL
      ORDER BY key LIMIT 1),
    (SELECT reason FROM suppressions
      WHERE address = lower(letters.recipient) AND scope = 'advertising' AND lifted_at IS NULL
      ORDER BY key LIMIT 1),
    CASE WHEN letters.state = 'waiting' THEN
      (SELECT reason FROM events
        WHERE response = letters.response
          AND what IN ('approval_voided', '\(CaseEvent.What.letterRewritten.rawValue)')
        ORDER BY key DESC LIMIT 1) END,
    approvals.newest_response,
    EXISTS (\(edits)),
    EXISTS (\(edits) AND (actor IS NULL OR actor = '\(CaseEvent.someoneByHand)')),
    (SELECT due FROM deadlines
      WHERE response = letters.response AND kind = 'resolve' AND state = 'open'),
    (SELECT what FROM events
      WHERE response = letters.response
        AND what IN ('assigned', 'letter_written', '\(CaseEvent.What.letterRewritten.rawValue)')
      ORDER BY key DESC LIMIT 1) IS 'assigned'
    """
  static let tables = """
    letters JOIN responses ON responses.key = letters.response
    JOIN sources ON sources.key = responses.source
    JOIN runs ON runs.key = responses.run
    LEFT JOIN cases ON cases.response = letters.response
    LEFT JOIN approvals ON approvals.letter = letters.response
    LEFT JOIN deadlines ON deadlines.response = letters.response AND deadlines.kind = 'respond'
    """

  init?(_ row: Columns) {
    guard let state = LetterState(rawValue: row.text(6)) else { return nil }
    let approval = row.optionalInteger(14).map { at in
      Approval(
        sha256: row.bytes(13), at: at, expiresAt: row.integer(15), actor: row.optionalText(16),
        newestResponse: row.optionalInteger(34))
    }
    self.init(
      key: row.integer(0), response: ResponseIdentity(source: row.text(1), id: row.text(2)),
      run: row.text(3), file: row.text(4), isMoving: row.integer(5) != 0, state: state,
      recipient: row.text(7), messageID: row.text(8), sha256: row.bytes(9),
      createdAt: row.integer(10), review: row.optionalText(11),
      doubts: row.text(12).split(separator: " ").map(String.init), approval: approval,
      postponed: Int(row.integer(17)), postponedAt: row.optionalInteger(18),
      priority: row.text(19), owner: row.optionalText(20), rule: row.text(21),
      template: row.optionalText(22), language: row.optionalText(23), rules: row.integer(24),
      customer: row.optionalText(25), customerName: row.optionalText(26),
      due: row.optionalInteger(27), calendar: row.optionalText(28),
      dueState: row.optionalText(29).flatMap(Deadline.State.init(rawValue:)),
      newestResponse: row.optionalInteger(30),
      suppression: StandingSuppression(
        all: row.optionalText(31).flatMap(Suppression.Reason.init(rawValue:)),
        advertising: row.optionalText(32).flatMap(Suppression.Reason.init(rawValue:))),
      voided: row.optionalText(33), isEdited: row.integer(35) != 0,
      isEditedByHand: row.integer(36) != 0, resolveDue: row.optionalInteger(37),
      isReassigned: row.integer(38) != 0)
  }
}
