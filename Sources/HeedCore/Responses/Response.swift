/// One answer of one customer: an array of typed slots, laid out by a `Schema`.
package struct Response: Sendable {
  /// One value for each field of the schema, in the schema's order.
  package var values: [Value]
  /// The number of the row in its file, as people count: the first row under the header is 1.
  package let row: Int

  package init(values: [Value], row: Int) {
    self.values = values
    self.row = row
  }

  package subscript(field: StandardField) -> Value {
    get { values[field.rawValue] }
    set { values[field.rawValue] = newValue }
  }

  /// The field's number; nil when the field holds none.
  package func number(_ field: StandardField) -> Double? {
    if case .number(let number) = self[field] { number } else { nil }
  }

  /// The field's text; nil when the field holds none.
  package func text(_ field: StandardField) -> String? {
    if case .text(let text) = self[field] { text } else { nil }
  }
}
