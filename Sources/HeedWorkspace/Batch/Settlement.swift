import HeedCore
import HeedLedger

/// Says for each case, in input order, what becomes of its letter, given the cases before it.
struct Settlement {
  let gate: Gate
  let now: Instant
  /// Letters written in this run so far.
  private(set) var lettersInRun: Int
  /// Codes that are still to be given.
  private(set) var codes: OfferCodes
  private let letters: CaseLetters
  private let templates: TemplateSet

  init(
    _ configuration: Configuration, now: Instant, lettersInRun: Int, codes: OfferCodes,
    writer: LetterWriter
  ) {
    gate = configuration.gate
    templates = configuration.templates
    self.now = now
    self.lettersInRun = lettersInRun
    self.codes = codes
    letters = CaseLetters(writer: writer)
  }

  /// Settles a case that is decided.
  ///
  /// - Parameters:
  ///   - new: the case.
  ///   - history: what is known of its customer; nil for a new one.
  ///   - suppression: what stands against writing to the customer.
  /// - Returns: the case with what becomes of its letter.
  mutating func settle(
    _ new: DecidedCase, history: CustomerHistory?, suppression: StandingSuppression?
  ) -> SettledCase {
    if new.letter.isWanted, let refusal = refusal(new, suppression) ?? new.original.refusal {
      return SettledCase(
        decided: new, letter: .notWritten(reason: refusal.reason, detail: refusal.detail))
    }
    guard case .drafted(let letter, _) = new.letter else {
      return SettledCase(decided: new, letter: new.letter)
    }
    let submittedAt = new.original.submittedAt
    let waiting = history?.waiting ?? []
    let contact = Gate.Contact(
      waitingSince: waiting.filter { !$0.isNote }.map(\.submittedAt).max()
        .map { Instant(seconds: $0) },
      lastLetterAt: history?.latestLetterAt.map { Instant(seconds: $0) })
    if let refusal = gate.refusal(
      of: contact, submittedAt: submittedAt, lettersInRun: lettersInRun, now: now)
    {
      return SettledCase(
        decided: new, letter: .notWritten(reason: refusal.reason, detail: refusal.detail))
    }
    var settled = SettledCase(decided: new, letter: new.letter)
    if let offer = new.decision.offer {
      settled = giving(offer, to: new, recipient: letter.recipient)
    }
    guard case .drafted(let letter, _) = settled.letter else { return settled }
    let superseded = waiting.filter { $0.submittedAt <= submittedAt.seconds }
    if !superseded.contains(where: { !$0.isNote }) { lettersInRun += 1 }
    settled.letter = .drafted(letter, supersedes: superseded.map(\.response))
    return settled
  }

  private func refusal(
    _ new: DecidedCase, _ suppression: StandingSuppression?
  ) -> Gate.Refusal? {
    let isAdvertising = new.decision.template.map(templates.advertises) ?? false
    return suppression?.refusal(isAdvertising: isAdvertising)
  }

  /// The case with a letter that gives away the next code; the code is used up only by a letter that
  /// is written.
  private mutating func giving(
    _ offer: String, to new: DecidedCase, recipient: EmailAddress
  ) -> SettledCase {
    guard let code = codes.next(of: offer) else {
      return SettledCase(decided: new, letter: .held(.noCode(of: offer), recipient: recipient))
    }
    do throws(HoldReason) {
      let letter = try letters.letter(of: new, to: recipient, code: code)
      codes.take(from: offer)
      return SettledCase(
        decided: new, letter: .drafted(letter, supersedes: []),
        code: GivenCode(offer: offer, code: code, at: now.seconds))
    } catch {
      return SettledCase(decided: new, letter: .held(error, recipient: recipient))
    }
  }
}

extension LetterOutcome {
  /// Whether a letter is to be written to the customer, now or when something was put right.
  fileprivate var isWanted: Bool {
    if case .notWritten = self { false } else { true }
  }
}

extension Case {
  /// Whoever has had an answer is not written to again by heed because the response was changed.
  fileprivate var refusal: Gate.Refusal? {
    correction?.isAnswered == true && corrected != nil ? .answeredBefore : nil
  }
}

extension HoldReason {
  /// There is nothing left to give away.
  fileprivate static func noCode(of offer: String) -> HoldReason {
    HoldReason(
      message: "no code of the offer '\(offer)' is left",
      help: "add codes to rules/offers/\(offer).txt, or write to this customer by hand")
  }
}
