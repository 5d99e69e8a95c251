import HeedCore

extension Configuration {
  /// The person of an id.
  ///
  /// - Throws: `CaseError.unknownPerson`, with the id that was probably meant, or those that there are.
  package func person(named id: String) throws(CaseError) -> Person {
    guard let person = people.first(where: { $0.id == id }) else {
      let ids = people.map(\.id)
      throw .unknownPerson(
        id,
        suggestion: Suggestion.question(for: id, among: ids)
          ?? (ids.count <= Self.mostListed ? "there are \(ids.joined(separator: ", "))" : nil))
    }
    return person
  }

  private static var mostListed: Int { 20 }

  /// The priority of a name.
  ///
  /// - Throws: `CaseError.unknownPriority`, with the names that there are.
  package func priority(named name: String) throws(CaseError) -> Priority {
    guard let priority = settings.priorities.first(where: { $0.name == name }) else {
      throw .unknownPriority(name, names: settings.priorities.map(\.name))
    }
    return priority
  }
}
