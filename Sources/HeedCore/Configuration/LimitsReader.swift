import LocatedYAML

extension SettingsReader {
  static let limitsShape = Shape([
    .optional(
      "per_person", .matching(.letterLimit), "In which time a person gets one letter at most."),
    .optional("per_run", .whole(1...10_000_000), "The most letters that one run may write."),
    .optional("per_domain", .matching(.dailyLimit), "The most letters to one domain on a day."),
  ])

  /// Reads `limits: { per_person: 1 letter in 7 days, per_run: 5000, per_domain: 200 a day }`.
  mutating func limits(_ node: YAMLNode?) -> Limits {
    var limits = Limits()
    guard let node,
      let reader = MappingReader(
        node, subject: "'limits'", shape: Self.limitsShape, into: &diagnostics)
    else { return limits }
    if let node = reader["per_person"], let perPerson = perPerson(node) {
      limits.perPerson = perPerson
    }
    limits.perRun = reader.whole("per_run", in: 1...10_000_000, into: &diagnostics)
    limits.perDomain = reader["per_domain"].flatMap { perDomain($0) }
    return limits
  }

  /// Reads `approval_holds_for: 3 days`, which is the default.
  mutating func approvalHoldsFor(_ node: YAMLNode?) -> Int64 {
    let standard: Int64 = 3 * 86_400
    guard let node, let span = node.timeSpan("'approval_holds_for'", into: &diagnostics) else {
      return standard
    }
    if let seconds = span.wallClockSeconds { return seconds }
    diagnostics.error(
      "wrong-time-span", at: node.mark, "a yes to a letter holds for hours or days on the clock",
      help: "write it without 'working', such as  approval_holds_for: 3 days")
    return standard
  }

  private mutating func perPerson(_ node: YAMLNode) -> Limits.PerPerson? {
    let words = node.scalar?.split(separator: " ") ?? []
    if words.count >= 5, words[..<3] == ["1", "letter", "in"],
      case .success(let span) = TimeSpan.parse(words[3...].joined(separator: " ")),
      let seconds = span.wallClockSeconds
    {
      return Limits.PerPerson(seconds: seconds, source: node.summary)
    }
    diagnostics.error(
      "wrong-value", at: node.mark,
      "'per_person' must say in which time a person gets one letter at most",
      help: "write  1 letter in 7 days")
    return nil
  }

  private mutating func perDomain(_ node: YAMLNode) -> Int? {
    let words = node.scalar?.split(separator: " ") ?? []
    if words.count == 3, let letters = Int(words[0]), letters > 0, words[1...] == ["a", "day"] {
      return letters
    }
    diagnostics.error(
      "wrong-value", at: node.mark, "'per_domain' must say how many letters a day",
      help: "write  200 a day")
    return nil
  }
}
