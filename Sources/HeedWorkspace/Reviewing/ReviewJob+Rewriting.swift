import HeedCore
import HeedDelivery
import HeedLedger

/// What came of writing a letter anew.
package struct RewrittenLetter: Sendable {
  package enum Fate: Hashable, Sendable {
    case rewritten
    /// It says what it said before.
    case same
    /// It was left alone, with the reason.
    case left(String)
  }

  /// As it was before.
  package let item: ReviewItem
  package let fate: Fate
}

extension ReviewJob {
  /// Writes letters anew that have not left: by today's rules and templates, for the owner of today.
  ///
  /// The decision stands, with its priority and its promises. What was approved waits for review again,
  /// unless the letter says what it said before.
  ///
  /// - Parameters:
  ///   - letters: by the ids of their responses, each with its source where it was named.
  ///   - evenEdited: whether changes that a person has made are given up.
  ///   - actor: who wants it.
  /// - Returns: what came of each.
  /// - Throws: `CaseError`, `OutgoingError`, `LedgerError`, `DeliveryError`, `CalendarError`.
  package func rewrite(
    _ letters: [(id: String, source: String?)], evenEdited: Bool, by actor: String
  ) throws -> [RewrittenLetter] {
    var writer = try LetterRewriting(configuration, now: now)
    var fates: [RewrittenLetter.Fate] = []
    let items = try decide(letters) { letter, book in
      guard Self.editable.contains(letter.state) else {
        throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "written anew")
      }
      let file: LetterFileReader.File
      do {
        file = try reader.find(letter)
      } catch let error as OutgoingError {
        return fates.append(.left(error.reason))
      }
      // What can't be sent as it is was changed by a person.
      let content = try? reader.check(file, of: letter)
      let isEdited = letter.isEdited || content?.sha256 != letter.sha256
      if isEdited, !evenEdited {
        return fates.append(.left("it was edited, and --even-edited gives the changes up"))
      }
      guard let stored = try book.response(letter.response) else {
        throw CaseError.unknown(letter.response.id)
      }
      switch try writer.write(stored, as: letter.file) {
      case .not(let reason): fates.append(.left(reason))
      case .written(let new) where !isEdited && new.drafted.sha256 == letter.sha256:
        fates.append(.same)
      case .written(let new):
        try outbox.replace(letter.file, in: file.place, run: letter.run, by: new.letter.bytes)
        try book.rewrite(
          letter, as: new.drafted, template: new.template, language: new.letter.language, by: actor)
        fates.append(.rewritten)
      }
    }
    return zip(items, fates).map(RewrittenLetter.init)
  }
}

/// Writes the letters of stored responses as if they were decided now.
private struct LetterRewriting {
  private let configuration: Configuration
  private let now: Instant
  private var maker: DecisionMaker

  struct New {
    let letter: Letter
    let drafted: DraftedLetter
    let template: String?
  }

  enum Outcome {
    case written(New)
    /// With the reason.
    case not(String)
  }

  init(_ configuration: Configuration, now: Instant) throws {
    self.configuration = configuration
    self.now = now
    maker = try DecisionMaker(
      triage: configuration.triage, schema: configuration.schema,
      writer: LetterWriter(configuration, date: now), now: now)
  }

  mutating func write(_ stored: StoredResponse, as file: String) throws -> Outcome {
    guard let response = configuration.response(from: stored.record, anew: true) else {
      return .not("what the customer answered can't be read any more")
    }
    let decided = try maker.decide(
      Case(stored, response, gate: configuration.gate), history: nil,
      keeping: StandingTerms(of: stored))
    guard decided.decision.offer == nil else {
      return .not("it gives away a code, and the code can't be given twice: edit it instead")
    }
    switch decided.letter {
    case .notWritten(_, let detail): return .not("by today's rules it is not written: \(detail)")
    case .held(let reason, _): return .not("it can't be written: \(reason.message)")
    case .drafted(let letter, _):
      let drafted = DraftedLetter(
        letter, of: decided, file: file, at: now, supersedes: [], review: nil)
      return .written(
        New(letter: letter, drafted: drafted, template: decided.decision.template))
    }
  }
}
