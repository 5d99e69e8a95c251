import Testing

/// The audit trail that `heed log` prints.
struct CaseLogTests {
  @Test func `The log tells the whole story, with who and why`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed(
      "pause", "r-2", "--because", "Asked for a screenshot", at: "2026-11-20T12:00:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-20T14:00:00Z", by: "ann")
    try trial.heed("assign", "r-2", "--to", "support", at: "2026-11-20T15:00:00Z")
    try trial.heed("note", "r-2", "--because", "Called, no answer", at: "2026-11-23T08:30:00Z")
    try trial.heed("resolve", "r-2", "--only", "respond", at: "2026-11-23T09:30:00Z")
    let log = try trial.heed("log", "r-2", at: "2026-11-23T10:00:00Z")
    #expect(
      log.output == """
        r-2: Bo Ek, nps 2 (detractor), P2, owner support

        When (Europe/Berlin)  Who   What
        2026-11-20 12:00      heed  the customer answered the survey
        2026-11-20 12:30      heed  decided by the rule "Detractor with a very low score"
        2026-11-20 12:30      heed  promised to respond within 4 working hours, due 2026-11-20 17:00
        2026-11-20 12:30      heed  promised to resolve within 3 working days, due 2026-11-25 12:00
        2026-11-20 13:00      kim   paused the clock to respond: Asked for a screenshot
        2026-11-20 13:00      kim   paused the clock to resolve: Asked for a screenshot
        2026-11-20 15:00      ann   let the clock to respond run again, due 2026-11-23 09:30
        2026-11-20 15:00      ann   let the clock to resolve run again, due 2026-11-25 14:30
        2026-11-20 16:00      kim   assigned to support
        2026-11-23 09:30      kim   noted: Called, no answer
        2026-11-23 09:30      heed  overdue to respond
        2026-11-23 10:30      kim   answered, too late

        """)
  }
}
