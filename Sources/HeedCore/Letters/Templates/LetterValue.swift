/// What a template can print: the fields of the response, and what heed adds to them.
enum LetterValue: Hashable, Sendable {
  case field(slot: Int)
  case firstName, fullName
  case submittedOn, respondBy, resolveBy
  case owner, sender
  case companyName
  case language, direction
  case subject, preheader

  /// The names that heed adds, and those that it fills in its own way.
  private static let named: [(name: String, value: LetterValue)] = [
    ("first_name", .firstName), ("full_name", .fullName),
    ("submitted_on", .submittedOn), ("respond_by", .respondBy), ("resolve_by", .resolveBy),
    ("owner", .owner), ("sender", .sender), ("company_name", .companyName),
    ("language", .language), ("direction", .direction),
    ("subject", .subject), ("preheader", .preheader),
  ]

  /// The value of a name; nil for a name that means nothing.
  init?(_ name: String, schema: Schema) {
    if let value = Self.named.first(where: { $0.name == name })?.value {
      self = value
    } else if let slot = schema.slot(named: name) {
      self = .field(slot: slot)
    } else {
      return nil
    }
  }

  /// Every name that a template may use.
  static func names(_ schema: Schema) -> [String] {
    schema.fields.map(\.name)
      + named.map(\.name).filter { schema.slot(named: $0) == nil }
  }

  /// The names that may follow a dot; nil when none may.
  var keys: [String]? {
    switch self {
    case .owner: ["name", "role", "email"]
    case .sender: ["name", "address"]
    default: nil
    }
  }
}
