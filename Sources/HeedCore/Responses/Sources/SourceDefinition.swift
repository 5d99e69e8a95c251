/// How the exports of one tool are read; the value of a file in `rules/sources/`.
package struct SourceDefinition: Sendable {
  /// `source:`, what people call it and give to `--source`.
  package let name: String
  /// `recognise:`.
  package let recognition: Recognition
  /// `header_rows:`, from 1 to 4 of them.
  ///
  /// Of a range, `1..2`, the rows beyond the lower end are header rows only if their first cell is
  /// blank. JSON has no header rows and leaves them out of account.
  package let headerRows: ClosedRange<Int>
  /// `survey:`, when all responses of the tool belong to one; else a column may say it.
  package let survey: String?
  /// `survey:` with a question for each survey; the first whose question is among the columns is
  /// meant, and the question's column holds the score.
  package let questions: [SurveyQuestion]
  /// `columns:`, the fields in the file's order.
  package let columns: [ColumnDefinition]
  /// `fields:`, further ones that rules may use.
  ///
  /// A field without an entry in `columns` is read from the column of its own name.
  package let fields: [Field]

  package init(
    name: String, recognition: Recognition, headerRows: ClosedRange<Int> = 1...1,
    survey: String? = nil,
    questions: [SurveyQuestion] = [], columns: [ColumnDefinition], fields: [Field] = []
  ) {
    self.name = name
    self.recognition = recognition
    self.headerRows = headerRows
    self.survey = survey
    self.questions = questions
    self.columns = columns
    self.fields = fields
  }
}

/// A survey and how the question of its score is worded.
package struct SurveyQuestion: Hashable, Sendable {
  package let survey: String
  /// A pattern that is found in the header of the score's column.
  package let pattern: String

  package init(survey: String, pattern: String) {
    self.survey = survey
    self.pattern = pattern
  }
}

/// Where a field's value is found, and how it is written there.
package struct ColumnDefinition: Sendable {
  /// The field's name, the key in `columns:`.
  package let field: String
  package let reference: ColumnReference
  /// `format:`, the ways a time may be written, tried in turn.
  package let formats: [DatePattern]
  /// `zone:`, the zone of times that do not say one; nil for the workspace's.
  package let zone: TimeZoneRules?
  /// `values:`, what a cell stands for, such as `good: 5`; the folded cell gives what is read in its
  /// place.
  package let values: [String: String]
  /// `separator:`, what stands between the names in a cell of a set.
  package let separator: String?
  /// `optional:`, whether a file may lack the column without a warning.
  package let isOptional: Bool

  package init(
    field: String, _ reference: ColumnReference, formats: [DatePattern] = [],
    zone: TimeZoneRules? = nil, values: [String: String] = [:], separator: String? = nil,
    isOptional: Bool = false
  ) {
    self.field = field
    self.reference = reference
    self.formats = formats
    self.zone = zone
    self.values = Dictionary(
      values.map { ($0.folded, $1) }, uniquingKeysWith: { first, _ in first })
    self.separator = separator
    self.isOptional = isOptional
  }
}
