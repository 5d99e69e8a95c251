/// What `rules/heed.yml` says.
package struct Settings: Sendable {
  package let company: String
  /// Who letters are from.
  package let sender: Mailbox
  /// The first is the fallback.
  package let languages: [String]
  /// The zone of times that come without one.
  package let timeZone: TimeZoneRules
  package let calendars: [CalendarDefinition]
  /// In order of urgency.
  package let priorities: [Priority]
  /// What reopening a case does to its clock.
  package let reopening: DeadlineLife.Reopening
  package let limits: Limits
  /// For so many seconds a yes to a letter holds.
  package let approvalHoldsFor: Int64
  package let fields: [Field]
  /// Paths relative to the workspace.
  package let outbox: String
  package let ledger: String
  package let mailServer: MailServer?
  /// How recipients of advertising get no more of it; nil when that is not said.
  package var unsubscribe: UnsubscribeSettings?
}

/// How urgent a response is, and what that promises.
package struct Priority: Hashable, Sendable {
  /// The calendar of the wall clock, which is always open.
  package static let always = "always"

  package let name: String
  package let respondWithin: TimeSpan
  package let resolveWithin: TimeSpan?
  package let calendar: String
  package let warnBefore: TimeSpan?
  /// The person told when it is late, by id.
  package let escalateTo: String?
}

/// How much may be written.
package struct Limits: Hashable, Sendable {
  /// One letter to a person in so many seconds.
  package struct PerPerson: Hashable, Sendable {
    package let seconds: Int64
    /// As written: `1 letter in 7 days`.
    package let source: String
  }

  package var perPerson = PerPerson(seconds: 7 * 86_400, source: "1 letter in 7 days")
  package var perRun: Int?
  /// Letters to one domain on one day.
  package var perDomain: Int?
}

/// The server that letters are sent through.
package struct MailServer: Hashable, Sendable {
  /// Where the password comes from; it never stands in the file itself.
  package enum Password: Hashable, Sendable {
    case environment(String)
    case file(String)
    case command(String)
  }

  package let url: String
  package let user: String?
  package let password: Password?
  /// The authorities that are trusted in place of the system's; a path from the workspace.
  package let certificateFile: String?
}
