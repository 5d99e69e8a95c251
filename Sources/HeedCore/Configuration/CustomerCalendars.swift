import LocatedYAML
import TextMatching

/// What `customer_calendars:` says: a field, and the calendar for each of its values.
struct CustomerCalendars: Sendable {
  let column: String
  let columnMark: YAMLMark
  let calendars: [FoldedText: String]

  static let shape = Shape([
    .required("column", .name(.field), "The field that tells where a customer is."),
    .required(
      "calendars", .entries(.name(.calendar)),
      "The calendar for each of its values, such as  CN: shanghai."),
  ])
}

extension SettingsReader {
  /// Reads `customer_calendars: { column: country, calendars: { CN: shanghai } }`.
  mutating func customerCalendars(_ node: YAMLNode) -> CustomerCalendars? {
    guard
      let reader = MappingReader(
        node, subject: "'customer_calendars'", shape: CustomerCalendars.shape, into: &diagnostics),
      let column = reader["column"], let name = column.text("'column'", into: &diagnostics),
      let entries = reader["calendars"]?.entries("'calendars'", into: &diagnostics)
    else { return nil }
    var calendars: [FoldedText: String] = [:]
    for entry in entries {
      calendars[FoldedText(trimming: entry.key)] = calendarName(entry.value)
    }
    return CustomerCalendars(column: name, columnMark: column.mark, calendars: calendars)
  }
}
