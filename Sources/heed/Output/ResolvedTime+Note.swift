import HeedCore

extension ResolvedTime {
  /// What there is to say about a time that the clocks of a zone show twice or never; nil for others.
  ///
  /// - Parameters:
  ///   - text: the time as it was given.
  ///   - zone: the zone that it was taken in.
  /// - Returns: a sentence for people.
  func note(about text: String, in zone: TimeZoneRules) -> String? {
    let taken = "it is taken as \(instant.rfc3339(offset: zone.offset(at: instant)))"
    switch occurrence {
    case .once: return nil
    case .twice: return "note: the clocks of \(zone.identifier) show '\(text)' twice; \(taken)"
    case .never: return "note: the clocks of \(zone.identifier) never show '\(text)'; \(taken)"
    }
  }
}
