/// One thing to look for in a text.
///
/// Patterns are written as people write them; a `PatternSet` folds them like the texts it scans, so
/// case, width and the shape of quotes and dashes never matter.
package struct Pattern: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The text occurs anywhere, inside words too.
    case contains
    /// The text occurs as a whole word: "line" is not in "deadline".
    ///
    /// Text with a character of a script that is written without spaces between words, such as
    /// Chinese, means `contains`.
    case word
    /// A word starts with the text: "cancel" is in "cancelled", not in "uncancelled".
    case wordStart
    /// The regular expression matches anywhere in the text.
    ///
    /// The syntax is that of PCRE without back-references, look-around, atomic groups and
    /// possessive quantifiers. A text is one line to it: `^` and `$` are the ends of the whole text,
    /// and white space of any kind and length is one space.
    case expression
  }

  package let kind: Kind
  /// A word, a phrase or an expression, as its author wrote it.
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
