/// One value of a YAML document together with its place.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    /// `isPlain` is false for quoted and block scalars: quoting is how people say "just this text".
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  package let mark: YAMLMark

  package init(_ content: Content, at mark: YAMLMark) {
    self.content = content
    self.mark = mark
  }

  /// The text of a scalar; nil for anything else.
  package var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The text of an unquoted scalar; nil for anything else.
  package var plainScalar: String? {
    if case .scalar(let text, isPlain: true) = content { text } else { nil }
  }

  /// The elements of a sequence; nil for anything else.
  package var sequence: [YAMLNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  /// The entries of a mapping, in the order of the file; nil for anything else.
  package var mapping: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Whether nothing was written where a value could stand (`key:` with nothing after it, or `~`).
  package var isEmpty: Bool {
    plainScalar.map { ["", "~", "null"].contains($0) } ?? false
  }
}

/// A key of a mapping with its value.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyMark: YAMLMark
  package let value: YAMLNode

  package init(key: String, keyMark: YAMLMark, value: YAMLNode) {
    self.key = key
    self.keyMark = keyMark
    self.value = value
  }
}
