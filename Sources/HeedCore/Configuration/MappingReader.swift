import LocatedYAML

/// Reads a group of keys: tells unknown, missing and wrongly typed ones apart, and goes on.
package struct MappingReader {
  /// What the group describes, for messages: "a priority", "the rule 'X'".
  let subject: String
  let mark: YAMLMark
  private let shape: Shape
  private let entries: [String: YAMLEntry]
  /// The keys that were probably meant by unknown ones.
  private let misspelt: Set<String>

  /// Reads a group of keys of a shape: other keys and missing ones are mistakes.
  ///
  /// Nil when the node is not a group of keys; the mistake is then in `diagnostics`.
  init?(
    _ node: YAMLNode, subject: String, shape: Shape, into diagnostics: inout Diagnostics
  ) {
    let names = shape.names
    guard let mapping = node.mapping else {
      diagnostics.error(
        "wrong-form", at: node.mark, "\(subject) must be written as  key: value",
        help: "the keys are \(names.joined(separator: ", "))")
      return nil
    }
    self.subject = subject
    self.shape = shape
    mark = node.mark
    entries = Dictionary(
      mapping.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var misspelt: Set<String> = []
    for entry in mapping where !names.contains(entry.key) {
      let meant = Suggestion.closest(to: entry.key, among: names)
      if let meant { misspelt.insert(meant) }
      diagnostics.error(
        "unknown-key", at: entry.keyMark, "'\(entry.key)' is not a key of \(subject)",
        help: meant.map { "did you mean '\($0)'?" }
          ?? "the keys are \(names.joined(separator: ", "))")
    }
    self.misspelt = misspelt
    reportMissingKeys(into: &diagnostics)
  }

  private func reportMissingKeys(into diagnostics: inout Diagnostics) {
    if shape.keys.contains(where: { $0.presence == .alone && isMeant($0.name) }) { return }
    for key in shape.keys where isNeeded(key) && self[key.name] == nil && !misspells(key.name) {
      diagnostics.error(
        "missing-key", at: entries[key.name]?.keyMark ?? mark, "\(subject) needs '\(key.name)'",
        help: key.help)
    }
  }

  private func isNeeded(_ key: Shape.Key) -> Bool {
    switch key.presence {
    case .optional, .alone: false
    case .required: true
    case .either(let other): !isMeant(other)
    }
  }

  /// Whether a key is there, or an unknown one was probably meant for it.
  private func isMeant(_ key: String) -> Bool {
    self[key] != nil || misspells(key)
  }

  /// Whether a key is absent, and an unknown one was probably meant for it.
  func misspells(_ key: String) -> Bool {
    misspelt.contains(key) && entries[key] == nil
  }

  /// The value of a key; nil when the key is absent or nothing stands after it, and for a key
  /// that must say something also when only white space does.
  subscript(key: String) -> YAMLNode? {
    guard let value = entries[key]?.value, !value.isEmpty else { return nil }
    return shape[key]?.presence != .optional && value.isBlank ? nil : value
  }

  func text(_ key: String, into diagnostics: inout Diagnostics) -> String? {
    self[key]?.text("'\(key)'", into: &diagnostics)
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
