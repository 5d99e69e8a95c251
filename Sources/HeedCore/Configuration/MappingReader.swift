import LocatedYAML

/// Reads a group of keys: tells unknown, missing and wrongly typed ones apart, and goes on.
package struct MappingReader {
  /// What the group describes, for messages: "a priority", "the rule 'X'".
  let subject: String
  let mark: YAMLMark
  private let entries: [String: YAMLEntry]
  /// The keys that were probably meant by unknown ones.
  private let misspelt: Set<String>

  /// Reads a group in which only the keys given may stand.
  ///
  /// Nil when the node is not a group of keys; the mistake is then in `diagnostics`.
  init?(
    _ node: YAMLNode, subject: String, keys: [String], into diagnostics: inout Diagnostics
  ) {
    guard let mapping = node.mapping else {
      diagnostics.error(
        "wrong-form", at: node.mark, "\(subject) must be written as  key: value",
        help: "the keys are \(keys.joined(separator: ", "))")
      return nil
    }
    self.subject = subject
    mark = node.mark
    entries = Dictionary(
      mapping.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var misspelt: Set<String> = []
    for entry in mapping where !keys.contains(entry.key) {
      let meant = Suggestion.closest(to: entry.key, among: keys)
      if let meant { misspelt.insert(meant) }
      diagnostics.error(
        "unknown-key", at: entry.keyMark, "'\(entry.key)' is not a key of \(subject)",
        help: meant.map { "did you mean '\($0)'?" }
          ?? "the keys are \(keys.joined(separator: ", "))")
    }
    self.misspelt = misspelt
  }

  /// The value of a key; nil when the key is absent or nothing stands after it.
  subscript(key: String) -> YAMLNode? {
    guard let value = entries[key]?.value, !value.isEmpty else { return nil }
    return value
  }

  /// Whether a key is absent, and an unknown one was probably meant for it.
  func misspells(_ key: String) -> Bool {
    misspelt.contains(key) && entries[key] == nil
  }

  /// The value of a key that must be there and say something.
  func required(
    _ key: String, help: String? = nil, into diagnostics: inout Diagnostics
  ) -> YAMLNode? {
    if let value = self[key], !value.isBlank { return value }
    if misspells(key) { return nil }
    diagnostics.error(
      "missing-key", at: entries[key]?.keyMark ?? mark, "\(subject) needs '\(key)'",
      help: help ?? "write  \(key): ...")
    return nil
  }

  func text(_ key: String, into diagnostics: inout Diagnostics) -> String? {
    self[key]?.text("'\(key)'", into: &diagnostics)
  }

  func requiredText(_ key: String, into diagnostics: inout Diagnostics) -> String? {
    required(key, into: &diagnostics)?.text("'\(key)'", into: &diagnostics)
  }

  /// The texts of a key that takes one text or a list of them; empty when absent.
  func texts(_ key: String, into diagnostics: inout Diagnostics) -> [String] {
    self[key]?.texts("'\(key)'", into: &diagnostics).map(\.text) ?? []
  }

  func whole(
    _ key: String, in range: ClosedRange<Int>, into diagnostics: inout Diagnostics
  ) -> Int? {
    guard let node = self[key] else { return nil }
    guard let number = node.scalar.flatMap({ Int($0) }), range.contains(number) else {
      diagnostics.error(
        "wrong-value", at: node.mark,
        "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// The value of a key that takes one of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, into diagnostics: inout Diagnostics
  ) -> Choice? where Choice.RawValue == String {
    guard let node = self[key] else { return nil }
    if let word = node.scalar, let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    diagnostics.error(
      "wrong-value", at: node.mark, "'\(key)' must be one of \(words.joined(separator: ", "))",
      help: node.scalar.flatMap { Suggestion.question(for: $0, among: words) })
    return nil
  }
}
