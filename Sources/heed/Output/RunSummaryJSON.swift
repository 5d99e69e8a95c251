import HeedCore
import HeedWorkspace

/// A run's summary as `heed run --format json` prints it.
struct RunSummaryJSON: Encodable {
  struct Responses: Encodable {
    let read: Int
    let new: Int
    /// Those of the new ones that were known with another answer.
    let corrected: Int
    let alreadyKnown: Int
    let rejected: Int
  }

  struct Letters: Encodable {
    let drafted: Int
    let held: Int
    let notWritten: [String: Int]
    /// The first responses that a rule of their own wants no letter for, by its reason.
    let skipped: [String: [String]]
    let withdrawn: Int
    /// Letters of earlier runs that were held and are written now, and those that still are held.
    let takenUp: Int
    let stillHeld: Int
    let otherLanguage: [OtherLanguage]
  }

  /// Letters that are not in the customer's language.
  struct OtherLanguage: Encodable {
    let language: String
    let writtenIn: String
    let letters: Int
  }

  struct Offer: Encodable {
    let offer: String
    let given: Int
    let left: Int
  }

  struct ByPriority: Encodable {
    let priority: String
    let responses: Int
    let letters: Int
    let firstDue: Nullable<String>
  }

  let run: String
  let responses: Responses
  let correctedResponses: [CorrectedResponseJSON]
  let letters: Letters
  let byPriority: [ByPriority]
  /// Whom exports name as the owners of cases and nobody knows, with how many cases each.
  let unknownOwners: [String: Int]
  let offers: [Offer]
  let rejectedRows: Nullable<String>
  let rejectedRowsFiles: [String]
  let reviewFolder: Nullable<String>
  let heldFolder: Nullable<String>
  let continued: Bool
  let seconds: Double
  /// What came of letters that were sent without review; null without `--send`.
  let sending: Nullable<SendJSON>

  init(_ summary: RunSummary, sending: SendOutcome?) {
    self.sending = Nullable(sending.map(SendJSON.init))
    run = summary.run
    responses = Responses(
      read: summary.read, new: summary.new, corrected: summary.corrected,
      alreadyKnown: summary.alreadyKnown, rejected: summary.rejected)
    correctedResponses = summary.correctedResponses.map(CorrectedResponseJSON.init)
    letters = Letters(
      drafted: summary.drafted, held: summary.held,
      notWritten: summary.notWritten, skipped: summary.skipped.mapValues { $0.map(\.id) },
      withdrawn: summary.withdrawn, takenUp: summary.takenUp,
      stillHeld: summary.stillHeld,
      otherLanguage: summary.otherLanguages.map { pair, count in
        OtherLanguage(language: pair.wanted, writtenIn: pair.written, letters: count)
      }.sorted { ($0.language, $0.writtenIn) < ($1.language, $1.writtenIn) })
    byPriority = summary.byPriority.map {
      ByPriority(
        priority: $0.priority, responses: $0.responses, letters: $0.letters,
        firstDue: Nullable($0.firstDue?.rfc3339()))
    }
    unknownOwners = summary.unknownOwners
    offers = summary.offers.map { Offer(offer: $0.offer, given: $0.given, left: $0.left) }
    rejectedRows = Nullable(summary.rejectedRows.first)
    rejectedRowsFiles = summary.rejectedRows
    reviewFolder = Nullable(summary.reviewFolder)
    heldFolder = Nullable(summary.heldFolder)
    continued = summary.isContinued
    seconds = (summary.seconds * 1000).rounded() / 1000
  }
}
