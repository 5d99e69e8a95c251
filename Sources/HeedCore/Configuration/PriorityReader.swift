import LocatedYAML

extension SettingsReader {
  static let priorityShape = Shape([
    .required(
      "respond_within", .matching(.timeSpan), "The first letter has left by then.",
      help: "write how soon the first letter must leave, such as  respond_within: 4 working hours"),
    .optional(
      "resolve_within", .matching(.timeSpan),
      "The customer has heard by then what you found and what you will do."),
    .optional(
      "calendar", .name(.calendar),
      "The calendar whose hours count; 'always' where none is named."),
    .optional(
      "warn_before", .matching(.timeSpan), "The owner is reminded this long before it is late."),
    .optional("escalate_to", .name(.person), "Who is told when it is late."),
  ])

  /// Reads an entry of `priorities:`.
  mutating func priority(_ entry: YAMLEntry) -> Priority? {
    guard
      let reader = MappingReader(
        entry.value, subject: "the priority '\(entry.key)'", shape: Self.priorityShape,
        into: &diagnostics)
    else { return nil }
    let respond = reader["respond_within"]?.timeSpan("'respond_within'", into: &diagnostics)
    let resolve = reader["resolve_within"]?.timeSpan("'resolve_within'", into: &diagnostics)
    let warn = reader["warn_before"]?.timeSpan("'warn_before'", into: &diagnostics)
    let calendar = calendar(reader)
    let escalateTo = reader["escalate_to"].flatMap { person($0) }
    guard let respond else { return nil }
    return Priority(
      name: entry.key, respondWithin: respond, resolveWithin: resolve, calendar: calendar,
      warnBefore: warn, escalateTo: escalateTo)
  }

  private mutating func person(_ node: YAMLNode) -> String? {
    guard let name = node.text("'escalate_to'", into: &diagnostics) else { return nil }
    if !people.contains(name) {
      diagnostics.unknown("person", name, at: node.mark, among: people, in: "rules/people.yml")
    }
    return name
  }

  private mutating func calendar(_ reader: MappingReader) -> String {
    reader["calendar"].flatMap { calendarName($0) } ?? Priority.always
  }

  /// The name of a calendar that is declared; one that is not is a mistake.
  mutating func calendarName(_ node: YAMLNode) -> String? {
    guard let name = node.text("'calendar'", into: &diagnostics) else { return nil }
    let names = Set([Priority.always] + calendarMarks.keys).sorted()
    if !names.contains(name) {
      diagnostics.unknown(
        "calendar", name, at: node.mark, among: names,
        otherwise: "there are \(names.joined(separator: ", "))")
    }
    return name
  }
}
