import LocatedYAML

extension SettingsReader {
  /// Reads `priorities:`, which stand in order of urgency.
  mutating func priorities(_ node: YAMLNode?, calendars: [String]) -> [Priority] {
    guard let node else { return [] }
    return node.entries("'priorities'", into: &diagnostics).compactMap {
      priority($0, calendars: calendars)
    }
  }

  private mutating func priority(_ entry: YAMLEntry, calendars: [String]) -> Priority? {
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
    let calendar = calendar(reader, calendars: calendars)
    guard let respond else { return nil }
    return Priority(
      name: entry.key, respondWithin: respond, resolveWithin: resolve, calendar: calendar,
      warnBefore: warn, escalateTo: reader.text("escalate_to", into: &diagnostics))
  }

  private mutating func calendar(_ reader: MappingReader, calendars: [String]) -> String {
    guard let node = reader["calendar"],
      let name = node.text("'calendar'", into: &diagnostics)
    else { return Priority.always }
    let names = [Priority.always] + calendars
    if !names.contains(name) {
      diagnostics.error(
        "unknown-calendar", at: node.mark, "there is no calendar '\(name)'",
        help: Suggestion.question(for: name, among: names)
          ?? "there are \(names.joined(separator: ", "))")
    }
    return name
  }
}
