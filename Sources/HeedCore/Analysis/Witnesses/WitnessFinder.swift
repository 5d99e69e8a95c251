import TextMatching

/// Finds responses that are as simple as can be, and tries them out on the rules.
struct WitnessFinder {
  private let configuration: Configuration
  private let given: GivenResponse
  private let now: Instant
  private var facts: Facts

  /// - Throws: `PatternSetError` when there is no memory for scanning.
  init(_ configuration: Configuration, now: Instant) throws(PatternSetError) {
    self.configuration = configuration
    self.now = now
    given = GivenResponse(schema: configuration.schema, surveys: configuration.surveys)
    facts = try Facts(terms: configuration.triage.terms, now: now)
  }

  /// A response for which the assumptions hold.
  ///
  /// - Parameters:
  ///   - assumptions: what must hold.
  ///   - space: where it must hold.
  ///   - effort: what may be spent.
  ///   - isRight: whether the rules treat the response as it is to show.
  /// - Returns: nil when there is none that can be written down.
  mutating func witness(
    for assumptions: [Literal], in space: inout ResponseSpace, effort: inout Effort,
    where isRight: (borrowing Facts) -> Bool
  ) -> Witness? {
    guard simplify(&space, assuming: assumptions, &effort) else { return nil }
    let values = space.values
    let shown = values.filter { !Self.follows.contains($0.slot) }
    let zone = configuration.settings.timeZone
    let today = zone.instant(ofMidnight: zone.civil(at: now).date)
    for comment in [nil] + Self.comments {
      let exact = shown.replacingComment(by: comment).dated(now)
      for trial in [exact.map { ($0.slot, $0.value.atMidnight(zone)) }, exact] {
        read(trial, now: today)
        if isRight(facts) { return Witness(given: trial) }
      }
    }
    return nil
  }

  /// Leaves out what can be left out; the space is left with a response that is as simple as that.
  ///
  /// - Returns: whether there is a response at all.
  private func simplify(
    _ space: inout ResponseSpace, assuming assumptions: [Literal], _ effort: inout Effort
  ) -> Bool {
    var omissions = Self.order(space.domains.keys).flatMap { slot -> [Literal] in
      guard let domain = space.domains[slot] else { return [] }
      return [!domain.isPresent] + domain.options.map { !$0 }
    }
    while true {
      switch effort.solve(&space, assuming: assumptions + omissions) {
      case .satisfiable: return true
      case .undecided: return false
      case .unsatisfiable(let core):
        // Of what can't be left out all at once, what is looked at last stays in.
        guard let needed = omissions.lastIndex(where: core.contains) else { return false }
        omissions.remove(at: needed)
      }
    }
  }

  /// What each response that is written down comes to, with the number of the rule that decides.
  mutating func decide(
    _ values: [(slot: Int, value: Value)], then: (borrowing Facts, Int?) -> Void
  ) {
    read(values, now: now)
    let match = configuration.triage.decider.firstMatch(facts)
    then(facts, match)
  }

  private mutating func read(_ values: [(slot: Int, value: Value)], now: Instant) {
    let response = given.response(values, now: now)
    if case .instant(let time) = response[.submittedAt] { facts.now = time }
    facts.read(response)
  }

  /// The fields that are worked out from others, and those that every response has.
  private static let follows: Set<Int> = Set(
    [StandardField.band, .id, .submittedAt, .scoreChange].map(\.rawValue))

  /// What can best be left out comes first.
  private static func order(_ slots: some Sequence<Int>) -> [Int] {
    let last = [StandardField.comment, .score, .survey].map(\.rawValue)
    return slots.filter { !last.contains($0) }.sorted(by: >) + last
  }

  /// Comments that say little, should the first one say too much for some rule.
  private static let comments = ["Hm.", "...", "嗯。"]
}

extension [(slot: Int, value: Value)] {
  fileprivate func replacingComment(by text: String?) -> Self {
    guard let text else { return self }
    return map { $0.slot == StandardField.comment.rawValue ? ($0.slot, .text(text)) : $0 }
  }

  /// With the time of the answer where dates are given, which tell something only beside it.
  fileprivate func dated(_ now: Instant) -> Self {
    let slot = StandardField.submittedAt.rawValue
    let hasDate = contains { if case .instant = $0.value { $0.slot != slot } else { false } }
    return hasDate ? self + [(slot, .instant(now))] : self
  }
}

extension Value {
  /// The beginning of the day, for a time.
  fileprivate func atMidnight(_ zone: TimeZoneRules) -> Value {
    guard case .instant(let time) = self else { return self }
    return .instant(zone.instant(ofMidnight: zone.civil(at: time).date))
  }
}
