/// A named, typed property of a response that rules can test and letters can print.
package struct Field: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case text
    case number
    case date
    case truth = "yes/no"
    case set
  }

  /// The name used in rules and templates: lower case, words joined by underscores.
  package let name: String
  package let kind: Kind
  /// What people call it, where that differs from the name.
  package let label: String?

  package init(name: String, kind: Kind, label: String? = nil) {
    self.name = name
    self.kind = kind
    self.label = label
  }
}
