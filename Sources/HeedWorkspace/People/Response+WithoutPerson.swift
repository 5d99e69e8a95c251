import HeedCore

extension Response {
  /// The fields that say nothing of who has answered; figures over time are made of them.
  private static let kept: Set<StandardField> = [
    .id, .survey, .score, .language, .channel, .submittedAt, .band, .topics, .sentiment, .tone,
    .shouting, .previousScore, .previousBand, .scoreChange, .responsesBefore,
    .daysSinceLastLetter, .openCases,
  ]

  /// The response without all that could tell who has given it: words, names, addresses, and
  /// whatever the workspace's own fields hold.
  ///
  /// - Parameter id: takes the place of its id; nil when that may stay.
  /// - Returns: the response that is left.
  func withoutPerson(id: String? = nil) -> Response {
    var response = self
    for slot in response.values.indices {
      let field = StandardField(rawValue: slot)
      if field.map(Self.kept.contains) != true { response.values[slot] = .missing }
    }
    if let id { response[.id] = .text(id) }
    return response
  }
}

extension Case {
  /// The case of a person who asked to be forgotten.
  var withoutPerson: Case {
    Case(
      identity: identity, response: response.withoutPerson(), submittedAt: submittedAt,
      recipient: .failure(.forgotten), customer: nil, correction: correction)
  }

  /// Whether the person asked to be forgotten.
  var isForgotten: Bool {
    if case .failure(.forgotten) = recipient { true } else { false }
  }
}
