/// Finds times that letters promise and the deadlines of the rules that send them don't keep.
///
/// A letter is the first answer, so what it promises is the next step: the time to resolve the case
/// or, where there is none, the time to respond. It is tried for every hour of the next year.
struct PromiseCheck {
  private let configuration: Configuration
  private let files: WorkspaceFiles
  private let starts: [Instant]

  /// So many rules are named for one promise.
  private static let namedRules = 3

  init(_ configuration: Configuration, _ files: WorkspaceFiles, now: Instant) {
    self.configuration = configuration
    self.files = files
    let first = now.seconds / 3600 + 1
    starts = (0..<24 * 365).map { Instant(seconds: (first + Int64($0)) * 3600) }
  }

  var findings: [Diagnostic] {
    LetterFile.all(configuration, files).flatMap { letter in
      letter.all.flatMap { findings(in: $0, of: letter) }
    }
  }

  private func findings(in line: LetterFile.Line, of letter: LetterFile) -> [Diagnostic] {
    let text = String(String.UnicodeScalarView(line.text))
    return LetterPromise.promises(in: text[...]).compactMap { promise in
      finding(
        promise, template: letter.name,
        at: letter.location(line, offset: promise.column - 1))
    }
  }

  /// A rule, with the time at which it breaks a promise by most.
  private struct Breach {
    let rule: String
    let priority: String
    let start: Instant
    let due: Instant
    /// Seconds between what was promised and `due`.
    let delay: Int64
    /// Of the calendar on which the rule's case is counted; nil when it counts day and night.
    let zone: TimeZoneRules?
  }

  private func finding(
    _ promise: LetterPromise, template: String, at location: SourceLocation
  ) -> Diagnostic? {
    let breaches = actions.filter { $0.action.template == template }.compactMap {
      breach(of: promise, $0.name, $0.action)
    }
    guard let first = breaches.first else { return nil }
    let names = breaches.map { "'\($0.rule)' (\($0.priority))" }
    let place = first.zone ?? configuration.settings.timeZone
    let start = TimeWording.english.time(first.start, in: place)
    let due = TimeWording.english.time(first.due, in: place)
    return Diagnostic(
      "broken-promise", .warning, at: location,
      "'\(promise.text)' is not kept by \(names.listed(limit: Self.namedRules)): who answers "
        + "\(start) may have to wait until \(due)",
      help: "promise less, print  {{ resolve_by }}  or  {{ respond_by }}  instead, or give the "
        + "priority a shorter time")
  }

  private var actions: [(name: String, action: Action)] {
    let rules = configuration.triage.decider.rules
    return rules.rules.map { ($0.name, $0.action) } + [(RuleSet.otherwiseName, rules.otherwise)]
  }

  /// The worst breach on any calendar on which the rule's cases may be counted.
  private func breach(of promise: LetterPromise, _ rule: String, _ action: Action) -> Breach? {
    let triage = configuration.triage
    let calendars = triage.calendars(of: action).compactMap { triage.calendars[$0] }
    let priority = triage.priority(of: action)
    let span =
      action.resolveWithin ?? priority.resolveWithin ?? action.respondWithin
      ?? priority.respondWithin
    var worst: Breach?
    for calendar in calendars {
      for start in starts {
        guard let due = try? calendar.due(from: start, within: span),
          let promised = try? calendar.due(from: start, within: promise.span)
        else { break }
        if due - promised > worst?.delay ?? 0 {
          worst = Breach(
            rule: rule, priority: priority.name, start: start, due: due, delay: due - promised,
            zone: calendar.definition?.zone)
        }
      }
    }
    return worst
  }
}
