/// What may be written after a key or as an entry of a list.
indirect enum Form: Sendable {
  case text
  /// A text with a pattern that editors check; what it means is checked by the reader.
  case matching(TextForm)
  case truth
  case whole(ClosedRange<Int>)
  case number
  case word([String])
  /// A name that some file of the workspace declares.
  case name(NameKind)
  case list(Form)
  case oneOrMore(Form)
  case group(Shape)
  /// Names that people choose, each with a value; nil where any name will do.
  case entries(Form, names: TextForm? = nil)
  case either([Form])
  /// The fields of a response, with a test on each and with groups of further conditions.
  case conditions
  /// The fields of a response, with a value for each.
  case given

  /// A text, or one for each of several languages.
  static let localizedText = either([.text, .entries(.text, names: .language)])

  /// The words of a choice.
  static func word<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Form
  where Choice.RawValue == String {
    .word(type.allCases.map(\.rawValue))
  }
}

/// A kind of name that is declared in one file of a workspace and used in others.
enum NameKind: String, CaseIterable, Sendable {
  case person, template, offer, priority, calendar, survey, field, rule, tag
}
