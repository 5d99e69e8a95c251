import HeedCore

/// Who is told what is at risk or late.
enum EscalationReader: Hashable {
  case person(Person)
  /// Whoever the letters are from, who is told what nobody owns.
  case sender

  /// The person's id; nil for the sender.
  var id: String? {
    switch self {
    case .person(let person): person.id
    case .sender: nil
    }
  }

  /// As the ledger says it.
  var name: String { id ?? "sender" }
}
