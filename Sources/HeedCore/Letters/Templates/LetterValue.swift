/// What a template can print: the fields of the response, and what heed adds to them; in a mail to
/// a colleague, the cases that it is about.
enum LetterValue: Hashable, Sendable {
  case field(slot: Int)
  case firstName, fullName
  case submittedOn, respondBy, resolveBy, respondDay, resolveDay, isLate
  case owner, sender, unsubscribeLink
  case offer, announcement
  case reader, cases, topicCounts, overdue, atRisk, firstDay, lastDay
  case companyName
  case language, direction
  case subject, preheader

  /// The names that every letter knows.
  private static let common: [(name: String, value: LetterValue)] = [
    ("sender", .sender), ("company_name", .companyName),
    ("language", .language), ("direction", .direction),
    ("subject", .subject), ("preheader", .preheader),
  ]

  /// The names that heed adds for a customer, and those that it fills in its own way.
  private static let forCustomers: [(name: String, value: LetterValue)] = [
    ("first_name", .firstName), ("full_name", .fullName),
    ("submitted_on", .submittedOn), ("respond_by", .respondBy), ("resolve_by", .resolveBy),
    ("respond_day", .respondDay), ("resolve_day", .resolveDay), ("is_late", .isLate),
    ("owner", .owner), ("offer", .offer), ("announcement", .announcement),
    ("unsubscribe_link", .unsubscribeLink),
  ]

  /// The names of a mail to a colleague.
  private static let forColleagues: [(name: String, value: LetterValue)] = [
    ("reader", .reader), ("cases", .cases), ("topics", .topicCounts),
    ("overdue", .overdue), ("at_risk", .atRisk), ("first_day", .firstDay), ("last_day", .lastDay),
  ]

  private static func named(
    _ audience: LetterAudience
  ) -> [(name: String, value: LetterValue)] {
    switch audience {
    case .customers: forCustomers + common
    case .colleagues: forColleagues + common
    }
  }

  /// The value of a name; nil for a name that means nothing.
  init?(_ name: String, schema: Schema, audience: LetterAudience = .customers) {
    if let value = Self.named(audience).first(where: { $0.name == name })?.value {
      self = value
    } else if audience == .customers, let slot = schema.slot(named: name) {
      self = .field(slot: slot)
    } else {
      return nil
    }
  }

  /// Every name that a template may use.
  static func names(_ schema: Schema, audience: LetterAudience = .customers) -> [String] {
    let names = named(audience).map(\.name)
    guard audience == .customers else { return names }
    return schema.fields.map(\.name) + names.filter { schema.slot(named: $0) == nil }
  }

  /// The names that may follow a dot; nil when none may.
  var keys: [String]? {
    switch self {
    case .owner: ["name", "role", "email"]
    case .reader: ["name", "role", "email"]
    case .sender: ["name", "address"]
    case .offer: ["code"]
    case .announcement: ["topic", "change", "since", "link"]
    default: nil
    }
  }
}
