import TestSupport
import Testing

@testable import HeedCore

struct DeadlineLifeTests {
  private let terms: DeadlineTerms
  private let calendar: WorkingCalendar

  init() throws {
    calendar = try Office.calendar("09:00-12:30, 13:30-18:00", holidays: ["2026-04-06 Easter"])
    terms = DeadlineTerms(
      within: try Sample.span("3 working days"), calendar: calendar,
      warnBefore: try Sample.span("1 working hour"))
  }

  private func life(from start: String) throws -> DeadlineLife {
    let start = try calendar.instant(start)
    let due = try terms.due(from: start)
    return DeadlineLife(
      start: start, due: due, warnAt: try terms.warning(before: due, start: start))
  }

  @Test func `Pauses one by one give the due time that all of them give at once`() throws {
    var random = SeededRandom(seed: 21)
    let spans = ["3 working days", "4 working hours", "2 days", "90 minutes", "30 working minutes"]
    for _ in 0..<500 {
      let terms = DeadlineTerms(
        within: try Sample.span(random.element(of: spans)), calendar: calendar)
      let start = random.instant(in: 1_767_300_000..<1_798_700_000)
      var life = DeadlineLife(start: start, due: try terms.due(from: start))
      var pauses: [Range<Instant>] = []
      var time = start
      for _ in 0..<random.number(in: 1..<6) {
        let begin = time + Int64(random.number(in: 0..<200_000))
        let end = begin + Int64(random.number(in: 1..<400_000))
        let left = try terms.running(from: begin, to: life.due)
        try life.pause(at: begin)
        try life.resume(at: end, terms)
        #expect(try terms.running(from: end, to: life.due) == left, "what was left is left")
        pauses.append(begin..<end)
        time = end
      }
      #expect(life.due == (try terms.due(from: start, pauses: pauses)))
      var again = life
      try again.recount(terms, pauses: pauses)
      #expect(again.due == life.due)
    }
  }

  @Test func `A pause over closed hours moves neither the due time nor the warning`() throws {
    var life = try life(from: "2026-03-05 10:00")
    let before = life
    try life.pause(at: calendar.instant("2026-03-06 18:00"))
    try life.resume(at: calendar.instant("2026-03-09 09:00"), terms)
    #expect(life == before)
  }

  @Test func `A clock on the wall gets all of a pause back`() throws {
    let terms = DeadlineTerms(within: try Sample.span("2 days"), calendar: calendar)
    let start = try calendar.instant("2026-03-06 17:00")
    var life = DeadlineLife(start: start, due: try terms.due(from: start))
    try life.pause(at: start)
    try life.resume(at: start + 3600, terms)
    #expect(life.due == start + 2 * 86_400 + 3600)
  }

  @Test func `What was overdue before a pause is overdue after it`() throws {
    var life = try life(from: "2026-03-02 10:00")
    let late = life.due + 86_400
    try life.pause(at: late)
    try life.keep(at: late + 7 * 86_400, terms)
    #expect(life.state == .missed)
  }

  @Test func `Only what is open can be closed, and only what is closed reopened`() throws {
    var life = try life(from: "2026-03-02 10:00")
    let now = try calendar.instant("2026-03-03 10:00")
    #expect(throws: DeadlineRefusal.isRunning) { try life.resume(at: now, terms) }
    #expect(throws: DeadlineRefusal.isOpen) { try life.reopen(at: now, .restart, terms) }
    try life.keep(at: now, terms)
    #expect(throws: DeadlineRefusal.isClosed(.met, now)) { try life.keep(at: now, terms) }
    #expect(throws: DeadlineRefusal.isClosed(.met, now)) { try life.pause(at: now) }
    #expect(throws: DeadlineRefusal.isClosed(.met, now)) { try life.cancel(at: now) }
    try life.reopen(at: now + 60, .restart, terms)
    try life.pause(at: now + 120)
    #expect(throws: DeadlineRefusal.isPaused(since: now + 120)) { try life.pause(at: now + 180) }
    try life.cancel(at: now + 240)
    #expect(life.pausedAt == nil && life.state == .cancelled && life.round == 1)
  }
}
