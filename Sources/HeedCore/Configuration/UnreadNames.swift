import LocatedYAML

/// Names that a workspace declares somewhere, though what it says of them can't be used.
///
/// The declaration is reported; using such a name elsewhere is no further mistake.
struct UnreadNames {
  private var names: Set<String> = []
  /// Whether a whole group of declarations is unread, so that it may hold any name.
  private var holdsAny = false

  /// Compares the names under a key with those that could be read.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - root: the file; nil when none of it could be read.
  ///   - read: the names that could be read.
  ///   - isOptional: whether a file without the key is in order.
  mutating func note(
    _ key: String, in root: YAMLNode?, read: [String], isOptional: Bool = false
  ) {
    let group = root?.mapping?.first { $0.key == key }?.value
    if let entries = group?.mapping {
      names.formUnion(Set(entries.map(\.key)).subtracting(read))
    } else if group != nil || !isOptional || isMisspelt(key, in: root) {
      holdsAny = true
    }
  }

  private func isMisspelt(_ key: String, in root: YAMLNode?) -> Bool {
    root?.mapping?.contains { Suggestion.closest(to: $0.key, among: [key]) != nil } ?? true
  }

  func contains(_ name: String) -> Bool {
    holdsAny || names.contains(name)
  }
}
