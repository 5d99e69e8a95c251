/// The fields every response has; the raw value is the slot in `Response.values`.
package enum StandardField: Int, CaseIterable, Sendable {
  case id, survey, score, comment, language, channel, submittedAt
  case email, firstName, lastName, fullName, company
  case messageID, mailSubject
  case band, topics, sentiment, tone, shouting
  case previousScore, previousBand, scoreChange, responsesBefore, daysSinceLastLetter, openCases

  package var field: Field {
    switch self {
    case .id: Field(name: "id", kind: .text)
    case .survey: Field(name: "survey", kind: .text)
    case .score: Field(name: "score", kind: .number)
    case .comment: Field(name: "comment", kind: .text)
    case .language: Field(name: "language", kind: .text)
    case .channel: Field(name: "channel", kind: .text)
    case .submittedAt: Field(name: "submitted_at", kind: .date)
    case .email: Field(name: "email", kind: .text)
    case .firstName: Field(name: "first_name", kind: .text)
    case .lastName: Field(name: "last_name", kind: .text)
    case .fullName: Field(name: "full_name", kind: .text)
    case .company: Field(name: "company", kind: .text)
    case .messageID: Field(name: "message_id", kind: .text)
    case .mailSubject: Field(name: "mail_subject", kind: .text)
    case .band: Field(name: "band", kind: .text)
    case .topics: Field(name: "topics", kind: .set)
    case .sentiment: Field(name: "sentiment", kind: .number)
    case .tone: Field(name: "tone", kind: .set)
    case .shouting: Field(name: "shouting", kind: .truth)
    case .previousScore: Field(name: "previous_score", kind: .number)
    case .previousBand: Field(name: "previous_band", kind: .text)
    case .scoreChange: Field(name: "score_change", kind: .number)
    case .responsesBefore: Field(name: "responses_before", kind: .number)
    case .daysSinceLastLetter: Field(name: "days_since_last_letter", kind: .number)
    case .openCases: Field(name: "open_cases", kind: .number)
    }
  }

  /// Where the value of a field comes from.
  package enum Origin: Sendable {
    case export
    /// Worked out from the text of the comment alone.
    case text
    /// Worked out from the score alone.
    case score
    /// What the ledger knows of the customer.
    case ledger
  }

  package var origin: Origin {
    switch self {
    case .id, .survey, .score, .comment, .language, .channel, .submittedAt, .email, .firstName,
      .lastName, .fullName, .company, .messageID, .mailSubject:
      .export
    case .band: .score
    case .topics, .sentiment, .tone, .shouting: .text
    case .previousScore, .previousBand, .scoreChange, .responsesBefore, .daysSinceLastLetter,
      .openCases:
      .ledger
    }
  }

  /// The fields of one origin, in the order of their slots.
  package static func fields(from origin: Origin) -> [StandardField] {
    allCases.filter { $0.origin == origin }
  }
}
