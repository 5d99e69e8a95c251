import HeedCore
import HeedLedger

/// Why what a person says about a case can't be entered.
package enum CaseError: Error, Hashable, Sendable {
  case unknown(String)
  case ambiguous(String, sources: [String])
  /// The ledger has the response, and what it has is damaged.
  case unreadableRecord(String)
  case refused(String, Deadline.Kind, DeadlineRefusal, zone: TimeZoneRules)
  case noDeadline(String, Deadline.Kind?)
  case nothingOpen(String)
  case nothingPaused(String)
  case nothingClosed(String)
  case unknownPerson(String, suggestion: String?)
  case unknownPriority(String, names: [String])
  case unknownTrait(LetterTrait, String, names: [String])
  case unchanged(String, String)
  case beforeLastEntry(String, Instant, zone: TimeZoneRules)
  case noCalendar(String, response: String)
  case noName
  case noEscalationLetter(String, help: String)

  /// What is wrong, in one sentence.
  package var message: String {
    switch self {
    case .unknown(let id): "there is no response '\(id)' in the ledger"
    case .ambiguous(let id, let sources):
      "there are several responses '\(id)', from \(sources.joined(separator: " and "))"
    case .unreadableRecord(let id): "what the ledger has of the response '\(id)' can't be read"
    case .refused(let id, let kind, let refusal, let zone):
      "\(id), \(kind.rawValue): \(refusal.message(zone))"
    case .noDeadline(let id, let kind):
      "\(id) has no deadline\(kind.map { " to \($0.rawValue)" } ?? "")"
    case .nothingOpen(let id): "nothing of \(id) is open any more"
    case .nothingPaused(let id): "no clock of \(id) stands still"
    case .nothingClosed(let id): "\(id) is open"
    case .unknownPerson(let name, _): "there is no person '\(name)' in rules/people.yml"
    case .unknownPriority(let name, _): "there is no priority '\(name)' in rules/heed.yml"
    case .unknownTrait(let trait, let name, _): trait.unknown(name)
    case .unchanged(let id, let what): "\(id) is \(what) already"
    case .beforeLastEntry(let id, let last, let zone):
      "the last entry about \(id) is of \(last.wording(zone)), which is later than this"
    case .noCalendar(let name, let response):
      "the deadline of \(response) was counted on the calendar '\(name)', which is no more"
    case .noName: "it is not known who you are"
    case .noEscalationLetter(let reason, _): "nobody was told, because \(reason)"
    }
  }

  package var help: String {
    switch self {
    case .unknown: "give an id as 'heed deadlines' shows it"
    case .ambiguous: "name the one you mean with --source"
    case .unreadableRecord: "'heed doctor' examines the ledger"
    case .refused(_, _, let refusal, _): refusal.help
    case .noDeadline: "'heed log ID' shows what there is"
    case .nothingOpen: "'heed reopen' opens it again"
    case .nothingPaused: "'heed pause' stops a clock while you wait for the customer"
    case .nothingClosed: "only what was resolved, missed or cancelled can be opened again"
    case .unknownPerson(_, let suggestion):
      suggestion ?? "people are named by the word before the colon there"
    case .unknownTrait(let trait, let name, let names): trait.help(name, among: names)
    case .unknownPriority(let name, let names):
      Suggestion.question(for: name, among: names)
        ?? "there are \(names.joined(separator: ", "))"
    case .unchanged: "nothing was changed"
    case .beforeLastEntry:
      "leave out --now; or, if that entry was made with a time ahead of the clock, give a later one "
        + "with --now, or wait"
    case .noCalendar: "put the calendar back into rules/heed.yml; 'heed log ID' shows its history"
    case .noName: "add --by NAME, or set HEED_USER"
    case .noEscalationLetter(_, let help): help
    }
  }
}

extension [StoredResponse] {
  /// The one that is meant by an id, of which each source may have one.
  ///
  /// - Throws: `CaseError.unknown`, `CaseError.ambiguous`.
  func meant(by id: String, source: String?) throws(CaseError) -> StoredResponse {
    let meant = filter { source == nil || $0.identity.source == source }
    guard let response = meant.first else { throw .unknown(id) }
    guard meant.count == 1 else { throw .ambiguous(id, sources: meant.map(\.identity.source)) }
    return response
  }
}

extension DeadlineRefusal {
  fileprivate func message(_ zone: TimeZoneRules) -> String {
    switch self {
    case .isClosed(let state, let time): Self.closed(state, time.map { $0.wording(zone) })
    case .isPaused(let since): "its clock stands still already, since \(since.wording(zone))"
    case .isRunning: "its clock is running"
    case .isOpen: "it is open"
    case .notCountable(let error): error.message
    }
  }

  private static func closed(_ state: DeadlineLife.State, _ time: String?) -> String {
    switch state {
    case .met: "it was done in time already\(time.map { ", on \($0)" } ?? "")"
    case .missed: "it was done already, too late\(time.map { ", on \($0)" } ?? "")"
    default: "it is \(state.rawValue) already\(time.map { ", since \($0)" } ?? "")"
    }
  }

  fileprivate var help: String {
    switch self {
    case .isClosed: "if it is not done after all, 'heed reopen' opens it again"
    case .isPaused: "'heed resume' lets it run again"
    case .isRunning: "'heed pause' stops it while you wait for the customer"
    case .isOpen: "only what was resolved, missed or cancelled can be opened again"
    case .notCountable(let error): error.help
    }
  }
}

extension Instant {
  /// The day and the time of day in a zone, such as `2026-11-22 10:00`.
  fileprivate func wording(_ zone: TimeZoneRules) -> String {
    let civil = zone.civil(at: self)
    return "\(civil.date.iso8601) \(civil.time.hoursAndMinutes)"
  }
}
