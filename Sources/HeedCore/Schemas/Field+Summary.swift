extension Field {
  /// What the field holds, in a line, for editors.
  var summary: String {
    StandardField.allCases.first { $0.field.name == name }?.meaning
      ?? "\(label ?? name), a \(kind.rawValue) field of this workspace."
  }
}

extension StandardField {
  fileprivate var meaning: String {
    switch self {
    case .id: "The response's own id."
    case .survey: "The survey that was answered."
    case .score: "The score that was given."
    case .comment: "What the customer wrote."
    case .language: "The language of the comment, such as en or zh-Hans."
    case .channel: "Where the survey was answered."
    case .submittedAt: "When the customer answered."
    case .email: "The customer's address."
    case .firstName: "The customer's first name."
    case .lastName: "The customer's last name."
    case .fullName: "The customer's whole name."
    case .company: "The customer's company."
    case .messageID: "The Message-ID of the mail that the answer came in."
    case .mailSubject: "The subject of the mail that the answer came in."
    case .band: "What the score means, such as detractor."
    case .topics: "What the comment is about."
    case .sentiment: "How kind the comment's words are, from -1 to 1."
    case .tone: "How the comment sounds."
    case .shouting: "Whether the comment is written in capitals."
    case .previousScore: "The score of the customer's answer before this one."
    case .previousBand: "The band of the customer's answer before this one."
    case .scoreChange: "How much higher the score is than the one before; negative when lower."
    case .responsesBefore: "How many answers the customer has given before."
    case .daysSinceLastLetter: "How many days ago the customer last got a letter."
    case .openCases: "How many of the customer's earlier answers are still open."
    }
  }
}
