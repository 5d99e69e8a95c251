/// Finds deadlines that contradict each other, by trying every hour of the next weeks.
struct PriorityCheck {
  private let configuration: Configuration
  private let places: FilePlaces
  private let starts: [Instant]
  /// For each priority, when its answers to those starts are due; empty where that can't be told.
  private let responses: [[Instant]]

  private static let hours = 24 * 28

  init(_ configuration: Configuration, places: FilePlaces, now: Instant) {
    self.configuration = configuration
    self.places = places
    let starts = (0..<Self.hours).map { now + Int64($0) * 3600 }
    self.starts = starts
    responses = configuration.settings.priorities.map { priority in
      configuration.due(priority.respondWithin, priority, starts)
    }
  }

  var findings: [Diagnostic] {
    let priorities = configuration.settings.priorities
    var findings: [Diagnostic] = []
    for (index, priority) in priorities.enumerated() where !responses[index].isEmpty {
      findings += [resolved(priority, index), warned(priority, index), outOfOrder(index)]
        .compactMap(\.self)
    }
    if let first = priorities.first, first.escalateTo == nil {
      findings.append(
        Diagnostic(
          "tells-nobody", .warning, at: places.place("priorities", first.name),
          "nobody is told when a response of the most urgent priority, '\(first.name)', is late",
          help: "add  escalate_to: PERSON"))
    }
    return findings
  }

  private func resolved(_ priority: Priority, _ index: Int) -> Diagnostic? {
    guard let span = priority.resolveWithin else { return nil }
    let resolved = configuration.due(span, priority, starts)
    guard zip(resolved, responses[index]).contains(where: { $0 < $1 }) else { return nil }
    return Diagnostic(
      "resolved-before-answered", .warning,
      at: places.place("priorities", priority.name, "resolve_within"),
      "'\(priority.name)' is to be resolved within \(span.text), before it must be answered: within "
        + priority.respondWithin.text,
      help: "give more time to resolve, or less to respond")
  }

  private func warned(_ priority: Priority, _ index: Int) -> Diagnostic? {
    guard let span = priority.warnBefore,
      let calendar = configuration.triage.calendars[priority.calendar]
    else { return nil }
    let isLate = zip(starts, responses[index]).allSatisfy { start, due in
      ((try? calendar.warning(before: due, by: span)) ?? due) <= start
    }
    guard isLate else { return nil }
    return Diagnostic(
      "warned-at-once", .warning, at: places.place("priorities", priority.name, "warn_before"),
      "the warning \(span.text) before '\(priority.name)' is due comes as soon as the response does",
      help: "warn less than \(priority.respondWithin.text) before")
  }

  /// A priority that is always due earlier than the one above it.
  private func outOfOrder(_ index: Int) -> Diagnostic? {
    guard index > 0, !responses[index - 1].isEmpty,
      zip(responses[index], responses[index - 1]).allSatisfy({ $0 < $1 })
    else { return nil }
    let priorities = configuration.settings.priorities
    return Diagnostic(
      "priorities-out-of-order", .warning,
      at: places.place("priorities", priorities[index].name),
      "'\(priorities[index].name)' stands below '\(priorities[index - 1].name)', as the less urgent, "
        + "but is always due earlier",
      help: "list the priorities in order of urgency")
  }
}

extension Configuration {
  /// When promises of a priority made at some instants fall due; empty when that can't be told.
  func due(_ span: TimeSpan, _ priority: Priority, _ starts: [Instant]) -> [Instant] {
    guard let calendar = triage.calendars[priority.calendar] else { return [] }
    let due = starts.compactMap { try? calendar.due(from: $0, within: span) }
    return due.count == starts.count ? due : []
  }
}
