import Foundation
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

  @Test func `What came first stands first, whatever the clock said`() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    let approved = try trial.workspace.heed(
      "review", "approve", "r-2", "--by", "Kim", "--now", "2026-11-20T13:00:00Z")
    #expect(approved.status == 0, "\(approved.errors)")
    // Whatever a person does to the files is found by the next command, and has its time.
    let folders = try #require(trial.workspace.names(in: "outbox/approved").first)
    try FileManager.default.createDirectory(
      at: trial.workspace["outbox/rejected"], withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: trial.workspace["outbox/approved/\(folders)"],
      to: trial.workspace["outbox/rejected/\(folders)"])
    #expect(try trial.workspace.heed("review", "--now", "2026-11-20T12:00:00Z").status == 0)
    let log = try trial.heed("log", "r-2", at: "2026-11-23T10:00:00Z")
    let lines = log.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.dropFirst(7).prefix(4) == [
        "2026-11-20 14:00      Kim               approved the letter",
        "2026-11-20 13:00 *    someone, by hand  rejected the letter",
        "2026-11-20 17:00      heed              overdue to respond", "",
      ])
    #expect(lines.dropFirst(11).first?.hasPrefix("* entered after what stands above it") == true)
    let json = try JSONValue(trial.workspace.heed("log", "r-2", "--format", "json").output)
    #expect(
      json["log"]?.elements.map { $0["after_later_time"] == .truth(true) }
        == [false, false, false, false, false, true, false])
  }
}
