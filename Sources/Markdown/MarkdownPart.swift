/// A stretch of a template, as it reaches Markdown: its own words, or a place held for a tag.
///
/// Whoever reads the template language cuts the source into parts; Markdown only has to know what
/// a tag does to the structure around it, not what it means.
package struct MarkdownPart: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Markdown as its author wrote it.
    case text(String)
    /// A tag that prints a value, such as `{{ name }}`.
    case output
    /// A tag that prints nothing itself, such as `{% if late %}`.
    case tag(TagRole)
  }

  package let content: Content
  /// The line of the file on which the part begins, counted from 1.
  package let line: Int
  /// What a tag holds, such as `name`: two outputs that hold the same print the same.
  package let source: String?

  package init(_ content: Content, line: Int, source: String? = nil) {
    self.content = content
    self.line = line
    self.source = source
  }

  var isTag: Bool {
    if case .text = content { false } else { true }
  }
}

/// What a tag does to the text around it.
package enum TagRole: Hashable, Sendable {
  /// Begins text that may be printed or not: `if`, `unless`, `case`.
  case opensCondition
  /// Begins text that may be printed any number of times: `for`.
  case opensLoop
  /// Ends one alternative and begins the next: `elsif`, `else`, `when`.
  case branches
  /// Ends what the last open tag began.
  case closes
  /// Stands alone: `assign`, `render`.
  case standsAlone
}
