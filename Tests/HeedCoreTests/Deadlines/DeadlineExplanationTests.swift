import TestSupport
import Testing

@testable import HeedCore

struct DeadlineExplanationTests {
  @Test func `The stretches lie end to end, and what counts adds up to what was promised`() throws {
    let calendar = try Office.calendar(
      "09:00-12:30, 13:30-18:00", holidays: ["2026-04-03 Good Friday", "2026-04-06 Easter"])
    var random = SeededRandom(seed: 31)
    for _ in 0..<300 {
      let terms = DeadlineTerms(
        within: try Sample.span(
          random.element(of: ["4 working hours", "30 working hours", "2 days"])),
        calendar: calendar)
      let start = random.instant(in: 1_767_300_000..<1_798_700_000)
      let pause = start + 3600..<start + 90_000
      for pauses in [[], [pause]] {
        let explanation = try DeadlineExplanation(terms, from: start, pauses: pauses)
        var time = start
        for step in explanation.steps {
          #expect(step.start == time)
          time = step.end
        }
        #expect(time == explanation.due)
        #expect(explanation.steps.last?.total == terms.within.nominalSeconds)
      }
    }
  }

  @Test func `Working days are numbered, holidays are named`() throws {
    let calendar = try Office.calendar("09:00-17:00", holidays: ["2026-04-03 Good Friday"])
    let terms = DeadlineTerms(within: try Sample.span("2 working days"), calendar: calendar)
    let explanation = try DeadlineExplanation(terms, from: calendar.instant("2026-04-02 10:00"))
    let names = explanation.steps.map { step in
      switch step.kind {
      case .counts: "day \(step.days)"
      case .closed(_, let name): name
      case .paused: "paused"
      }
    }
    #expect(
      names == [
        "day 0", "night", "Good Friday", "weekend", "night", "day 1", "night", "day 2",
      ])
  }
}
