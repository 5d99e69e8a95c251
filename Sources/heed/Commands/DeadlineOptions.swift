import ArgumentParser
import HeedCore
import HeedWorkspace

/// Which deadlines are wanted, and of which time.
struct DeadlineOptions: ParsableArguments {
  @Flag(help: "Only what is overdue.")
  var overdue = false

  @Flag(help: "Only what is at risk.")
  var atRisk = false

  @Flag(help: "What is met, missed and cancelled too.")
  var all = false

  @Option(help: "Only what falls due within such a time, such as 4h or '2 working days'.")
  var dueWithin: String?

  @Option(help: "Only what a person owns: an entry of rules/people.yml.")
  var owner: String?

  @Option(help: "Only what has this priority.")
  var priority: String?

  @Option(help: "Only what a customer is owed: a part of the name or address.")
  var customer: String?

  @Option(help: "Only deadlines of this kind: respond or resolve.")
  var only: DeadlineChoice?

  @Option(
    help: "As it was then, such as 2026-11-20T17:00Z; without a zone, in that of the workspace.")
  var asOf: String?

  func validate() throws {
    if let dueWithin, case .failure(let problem) = TimeSpan.parse(dueWithin) {
      throw ValidationError("--due-within: \(problem.message)")
    }
    if let asOf, ISO8601Time(asOf) == nil {
      throw ValidationError("'\(asOf)' is not a time; write it as 2026-11-20T17:00Z")
    }
  }

  /// The filter that the options describe.
  ///
  /// - Throws: `CaseError` when they name nobody.
  func filter(_ configuration: Configuration) throws -> DeadlineFilter {
    var filter = DeadlineFilter()
    if overdue { filter.states.insert(.overdue) }
    if atRisk { filter.states.insert(.atRisk) }
    filter.includesClosed = all
    if let dueWithin, case .success(let span) = TimeSpan.parse(dueWithin) {
      filter.dueWithin = span
    }
    filter.owner = owner
    filter.priority = priority
    filter.customer = customer
    filter.kind = only?.kind
    // A slip of the keyboard must not look as if nothing were due.
    if let owner { _ = try configuration.person(named: owner) }
    if let priority { _ = try configuration.priority(named: priority) }
    return filter
  }

  /// The time that is asked about; nil for now.
  func time(_ configuration: Configuration, _ terminal: Terminal) -> Instant? {
    asOf.flatMap { Self.instant($0, in: configuration.settings.timeZone, terminal) }
  }

  /// A time that somebody gave; what is odd about it is said.
  static func instant(
    _ text: String, in zone: TimeZoneRules, _ terminal: Terminal
  ) -> Instant? {
    let time = ISO8601Time(text)?.resolve(in: zone)
    if let note = time?.note(about: text, in: zone) { terminal.note(note) }
    return time?.instant
  }
}
