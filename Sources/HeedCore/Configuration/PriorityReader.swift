import LocatedYAML

extension SettingsReader {
  /// Reads an entry of `priorities:`.
  mutating func priority(_ entry: YAMLEntry) -> Priority? {
    let keys = ["respond_within", "resolve_within", "calendar", "warn_before", "escalate_to"]
    guard
      let reader = MappingReader(
        entry.value, subject: "the priority '\(entry.key)'", keys: keys, into: &diagnostics)
    else { return nil }
    let respond = reader.required("respond_within", into: &diagnostics).flatMap {
      $0.timeSpan("'respond_within'", into: &diagnostics)
    }
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
      diagnostics.error(
        "unknown-person", at: node.mark, "there is no person '\(name)' in rules/people.yml",
        help: Suggestion.question(for: name, among: people), unknownName: name)
    }
    return name
  }

  private mutating func calendar(_ reader: MappingReader) -> String {
    guard let node = reader["calendar"],
      let name = node.text("'calendar'", into: &diagnostics)
    else { return Priority.always }
    let names = Set([Priority.always] + calendarMarks.keys).sorted()
    if !names.contains(name) {
      diagnostics.error(
        "unknown-calendar", at: node.mark, "there is no calendar '\(name)'",
        help: Suggestion.question(for: name, among: names)
          ?? "there are \(names.joined(separator: ", "))")
    }
    return name
  }
}
