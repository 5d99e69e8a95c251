import HeedCore
import HeedLedger

/// Foresees how many answers fall due on the next working days.
package struct DeadlineLoadJob {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  /// So many working days are looked at.
  private static let dayCount = 7
  /// So many days ahead a working day is looked for.
  private static let horizon = 60

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// What falls due for each owner.
  ///
  /// - Throws: `LedgerError`, `DeliveryError`, `CalendarError`.
  package func load() throws -> AnswerLoad {
    var filter = DeadlineFilter()
    filter.kind = .respond
    let board = try DeadlinesJob(workspace: workspace, configuration: configuration, now: now)
      .board(filter)
    let zone = configuration.settings.timeZone
    let answers = board.items.filter { $0.state != .paused }.map { item in
      (
        owner: item.listed.owner, due: zone.civil(at: item.due).date,
        isOverdue: item.state == .overdue
      )
    }
    let capacities = configuration.people.compactMap { person in
      person.answersADay.map { (person.id, $0) }
    }
    return AnswerLoad(
      answers, days: days, capacities: Dictionary(capacities, uniquingKeysWith: max))
  }

  /// The next dates on which some calendar is open; every date where there is no calendar.
  private var days: [CivilDate] {
    let today = configuration.settings.timeZone.civil(at: now).date
    let calendars = configuration.settings.calendars
    let days = (0..<Self.horizon).map { today.adding(days: $0) }.filter { day in
      calendars.isEmpty || calendars.contains { !$0.hours(on: day).isClosed }
    }
    return Array(days.prefix(Self.dayCount))
  }
}
