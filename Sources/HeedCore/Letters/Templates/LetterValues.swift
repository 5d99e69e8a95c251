import Liquid

/// Works out the values of one letter.
struct LetterValues {
  let request: LetterRequest
  let schema: Schema
  let settings: Settings
  let language: String
  let greetingName: String?
  /// When the letter is written.
  let now: Instant
  let owner: Person?
  /// The zone of each calendar.
  let zones: [String: TimeZoneRules]

  /// The value in the letter's language; nil when the response has none.
  func value(_ value: LetterValue) -> Liquid.Value {
    switch value {
    case .field(let slot): field(slot)
    case .firstName: optional(greetingName)
    case .fullName: optional(fullName)
    case .submittedOn: .string(wording.date(day(of: request.submittedAt, in: settings.timeZone)))
    case .respondBy: promise(.respond)
    case .resolveBy: promise(.resolve)
    case .owner: ownerValue
    case .sender:
      .object(
        Object([
          ("name", optional(settings.sender.name)),
          ("address", .string(settings.sender.address.wire)),
        ]))
    case .companyName: .string(settings.company)
    case .language: .string(language)
    case .direction: .string(Self.isRightToLeft(language) ? "rtl" : "ltr")
    case .subject, .preheader: .nil
    }
  }

  private var wording: TimeWording { TimeWording(language: language) }

  private func optional(_ text: String?) -> Liquid.Value {
    text.map { .string($0) } ?? .nil
  }

  private func field(_ slot: Int) -> Liquid.Value {
    switch request.response.values[slot] {
    case .missing: .nil
    case .text(let text): .string(Self.quotable(text))
    case .number(let number): Self.number(number)
    case .truth(let truth): .bool(truth)
    case .instant(let instant):
      .string(wording.date(day(of: instant, in: settings.timeZone), withYear: true))
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

  private func promise(_ kind: Promise.Kind) -> Liquid.Value {
    // A time that is past can't be promised any more.
    guard let promise = request.decision.promises.first(where: { $0.kind == kind }),
      promise.due > now
    else { return .nil }
    let zone = zones[promise.calendar] ?? settings.timeZone
    return .string(wording.time(promise.due, in: zone))
  }

  private var ownerValue: Liquid.Value {
    guard let owner else { return .nil }
    let role = owner.role.text(in: language)
    return .object(
      Object([
        ("name", .string(owner.name.text(in: language))),
        ("role", role.isEmpty ? .nil : .string(role)),
        ("email", .string(owner.email.wire)),
      ]))
  }

  private func day(of instant: Instant, in zone: TimeZoneRules) -> CivilDate {
    zone.civil(at: instant).date
  }

  /// Whether a language is written from right to left.
  private static func isRightToLeft(_ language: String) -> Bool {
    ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]
      .contains(language.split(separator: "-").first.map(String.init) ?? language)
  }
}
