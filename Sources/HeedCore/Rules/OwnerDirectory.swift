import TextMatching

/// Finds the person that a rule, or a column of the export, names as the owner of a case.
struct OwnerDirectory: Sendable {
  /// People's ids by folded id, name or address.
  private var ids: [FoldedText: String] = [:]

  init(_ people: [Person]) {
    for person in people.reversed() {
      for name in person.name.all + [person.email.wire, person.id] {
        ids[FoldedText(trimming: name)] = person.id
      }
    }
  }

  /// The owner's id.
  func person(for choice: OwnerChoice, values: [Value]) -> String {
    switch choice {
    case .person(let id): id
    case .field(let slot, let otherwise):
      if case .text(let name) = values[slot] {
        ids[FoldedText(trimming: name)] ?? otherwise
      } else {
        otherwise
      }
    }
  }
}
