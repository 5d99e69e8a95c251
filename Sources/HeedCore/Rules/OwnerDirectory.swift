import TextMatching

/// Finds the person that a rule, or a column of the export, names as the owner of a case.
struct OwnerDirectory: Sendable {
  /// People's ids by folded id, name or address.
  private var ids: [FoldedText: String] = [:]
  /// By the ids of those for whom somebody stands in.
  private var standIns: [String: StandIns] = [:]

  init(_ people: [Person]) {
    for person in people where !person.standIns.isEmpty {
      standIns[person.id] = person.standIns
    }
    for person in people.reversed() {
      for name in person.name.all + [person.email.wire, person.id] {
        ids[FoldedText(trimming: name)] = person.id
      }
    }
  }

  /// The owner's id: of the one who is named, or of the one who stands in for customers of the
  /// response's language.
  func person(for choice: OwnerChoice, values: [Value]) -> String {
    let named = named(by: choice, values: values)
    guard let standIns = standIns[named],
      case .text(let language) = values[StandardField.language.rawValue]
    else { return named }
    return standIns.person(for: language) ?? named
  }

  /// Whom a column names where nobody of that name is known, so that another is the owner.
  func unknown(in choice: OwnerChoice, values: [Value]) -> String? {
    guard case .field(let slot, _) = choice, case .text(let name) = values[slot],
      ids[FoldedText(trimming: name)] == nil
    else { return nil }
    return name
  }

  /// The ids of everybody who may own a rule's cases, the one it names first; nil stands for nobody.
  func candidates(for choice: OwnerChoice?) -> [String?] {
    switch choice {
    case nil: [nil]
    case .person(let id): [id] + (standIns[id].map { Array($0.people) } ?? [])
    case .field(_, let otherwise): [otherwise] + Set(ids.values).sorted()
    }
  }

  private func named(by choice: OwnerChoice, values: [Value]) -> String {
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
