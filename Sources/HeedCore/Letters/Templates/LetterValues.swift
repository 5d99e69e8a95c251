import Liquid

/// Works out the values of one letter.
struct LetterValues {
  let request: LetterRequest
  let context: LetterContext
  let language: String
  let greetingName: String?
  let owner: LetterSigner?
  /// Who the letter comes from.
  let sender: LetterSenders.Sender

  /// The value in the letter's language; nil when the response has none.
  func value(_ value: LetterValue) -> Liquid.Value {
    switch value {
    case .field(let slot): field(slot)
    case .firstName: optional(greetingName)
    case .fullName: optional(fullName)
    case .submittedOn: .string(date(request.submittedAt, in: context.settings.timeZone))
    case .respondBy: time(of: .respond)
    case .resolveBy: time(of: .resolve)
    case .respondDay: day(of: .respond)
    case .resolveDay: day(of: .resolve)
    case .isLate: .bool(isLate)
    case .owner: owner?.value(in: language) ?? .nil
    case .sender: sender.value
    case .unsubscribeLink:
      optional(
        context.settings.unsubscribe?.addresses(for: request.recipient, letter: request.opaqueID)
          .link)
    case .offer: request.offer.map { .object(Object([("code", .string(code($0)))])) } ?? .nil
    case .announcement: announcement
    default: CommonValues(settings: context.settings, language: language).value(value)
    }
  }

  private var wording: TimeWording { TimeWording(language: language) }

  private func optional(_ text: String?) -> Liquid.Value {
    text.map { .string($0) } ?? .nil
  }

  private func field(_ slot: Int) -> Liquid.Value {
    switch request.response.values[slot] {
    case .missing: .nil
    case .text(let text): .string(UnbrokenText.dropping(from: Self.quotable(text)))
    case .number(let number): Self.number(number)
    case .truth(let truth): .bool(truth)
    case .instant(let instant):
      .string(date(instant, in: context.settings.timeZone, withYear: true))
    case .set(let names): .array(names.map { .string($0) })
    }
  }

  /// The most characters of a text that a letter repeats.
  private static let longestQuote = 5_000

  /// A text short enough to be repeated in a letter; a longer one is cut, and shows it.
  private static func quotable(_ text: String) -> String {
    guard text.utf8.count > longestQuote, text.unicodeScalars.count > longestQuote else {
      return text
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestQuote))) + " […]"
  }

  private static func number(_ number: Double) -> Liquid.Value {
    Int(exactly: number).map { .int($0) } ?? .double(number)
  }

  /// The name in full; the export's own, or else the one the letter greets with.
  private var fullName: String? {
    guard greetingName != nil else { return nil }
    guard language.hasPrefix("zh"), let name = greetingName else {
      return request.response.text(.fullName) ?? greetingName
    }
    return name
  }

  private func promise(_ kind: Promise.Kind) -> Promise? {
    request.decision.promises.first { $0.kind == kind }
  }

  /// A promise that can still be made: a time that is past can't be promised any more.
  private func openPromise(_ kind: Promise.Kind) -> Promise? {
    promise(kind).flatMap { $0.due > context.now ? $0 : nil }
  }

  private func time(of kind: Promise.Kind) -> Liquid.Value {
    guard let promise = openPromise(kind) else { return .nil }
    return .string(UnbrokenText.time(promise.due, in: zone(of: promise), wording))
  }

  /// The last day of a promise; one that is due at midnight belongs to the day that ends.
  private func day(of kind: Promise.Kind) -> Liquid.Value {
    guard let promise = openPromise(kind) else { return .nil }
    let last = Instant(seconds: promise.due.seconds - 1)
    return .string(date(last, in: zone(of: promise)))
  }

  private func zone(of promise: Promise) -> TimeZoneRules {
    context.zone(ofCalendar: promise.calendar)
  }

  /// Whether the day is over on which the customer should have had the letter: nobody but us minds an
  /// hour.
  private var isLate: Bool {
    guard let promise = promise(.respond) else { return false }
    let zone = zone(of: promise)
    let last = Instant(seconds: promise.due.seconds - 1)
    return zone.civil(at: last).date < zone.civil(at: context.now).date
  }

  private var announcement: Liquid.Value {
    guard let announcement = request.announcement else { return .nil }
    return .object(
      Object([
        ("topic", .string(announcement.topic.text(in: language))),
        ("change", .string(announcement.change.text(in: language))),
        ("since", optional(announcement.since.map { date($0, in: context.settings.timeZone) })),
        ("link", optional(announcement.link)),
      ]))
  }

  private func date(
    _ instant: Instant, in zone: TimeZoneRules, withYear: Bool = false
  ) -> String {
    UnbrokenText.date(zone.civil(at: instant).date, withYear: withYear, wording)
  }

  /// The capitals of a code are wide.
  private func code(_ code: String) -> String {
    UnbrokenText.keeping(code, upTo: 20)
  }
}
