/// All fields of a workspace, each with its slot: the standard ones first, then the declared ones.
///
/// Names are resolved to slots when the rules load, so that nothing is looked up by name while
/// responses are read.
package struct Schema: Sendable {
  package private(set) var fields: [Field]
  private var slots: [String: Int]

  /// - Parameter declared: the fields of `rules/heed.yml` and of the sources, without repeats.
  package init(declared: [Field] = []) {
    fields = StandardField.allCases.map(\.field) + declared
    slots = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func slot(named name: String) -> Int? {
    slots[name]
  }
}
