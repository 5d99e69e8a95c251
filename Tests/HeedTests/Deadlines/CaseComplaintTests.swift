import Foundation
import Testing

/// What users of other systems complained about in the lives of deadlines.
struct CaseComplaintTests {
  @Test func c01EverySkippedDayIsShownByName() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.workspace.replace(
      "      - 2026-12-25 Christmas Day\n",
      with: "      - 2026-11-23 St. Martin\n      - 2026-12-25 Christmas Day\n",
      in: "rules/heed.yml")
    let outcome = try trial.heed(
      "deadlines", "--from", "2026-11-20 17:00", "--priority", "P2", at: "2026-11-20T16:30:00Z")
    #expect(
      outcome.output.hasPrefix(
        """
        to respond: 4 working hours on the calendar office, from Fri 2026-11-20 17:00 (Europe/Berlin)
          Fri 2026-11-20  17:00-18:00  counts      1 h so far
          Fri 2026-11-20  18:00-24:00  night
          Sat 2026-11-21  00:00-24:00  weekend
          Sun 2026-11-22  00:00-24:00  weekend
          Mon 2026-11-23  00:00-24:00  St. Martin
          Tue 2026-11-24  00:00-09:00  night
          Tue 2026-11-24  09:00-12:00  counts      4 h in all
        due Tue 2026-11-24 12:00
        """), "\(outcome.output)")
  }

  @Test func c16RulesEditedLaterLeaveWhatWasPromised() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.workspace.replace(
      "P2: { respond_within: 4 working hours", with: "P2: { respond_within: 2 working hours",
      in: "rules/heed.yml")
    try trial.heed("pause", "r-2", at: "2026-11-20T12:00:00Z")
    try trial.heed("resume", "r-2", at: "2026-11-20T12:30:00Z")
    // Four hours from 12:00 to 17:00; the break from 12:30 to 13:30 was paused for half of it.
    #expect(
      try trial.standing("respond", at: "2026-11-20T12:30:00Z") == "open 2026-11-20T16:00:00Z")
    let explained = try trial.heed("deadlines", "--explain", "r-2", at: "2026-11-20T12:30:00Z")
    #expect(explained.output.contains("r-2, to respond: 4 working hours"))
    #expect(explained.output.contains("By the rules of the day on which it was promised"))
  }

  @Test func c17TheAnswerAndTheSolutionHaveATargetEach() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.workspace.replace(
      "P2: { respond_within: 4 working hours, resolve_within: 3 working days",
      with: "P2: { respond_within: 4 working hours, resolve_within: 1 working hour",
      in: "rules/heed.yml")
    var row = CaseTrial.p2
    row.id = "r-5"
    row.email = "other@example.com"
    try trial.workspace.write(PlainExport(row).text, to: "other.csv")
    #expect(try trial.workspace.run("other.csv", "--now", "2026-11-20T11:30:00Z").new == 1)
    let now = "2026-11-20T11:35:00Z"
    #expect(try trial.standing("respond", of: "r-5", at: now) == "open 2026-11-20T16:00:00Z")
    #expect(
      try trial.standing("resolve", of: "r-5", at: now)?.hasSuffix("2026-11-20T13:00:00Z") == true)
  }

  @Test func c18AnAnswerStopsTheClockAndNobodyIsToldAnyMore() throws {
    let trial = try CaseTrial(CaseTrial.p2)
    try trial.heed("resolve", "r-2", "--only", "respond", at: "2026-11-20T12:00:00Z")
    #expect(
      try trial.heed("escalate", at: "2026-11-20T18:00:00Z").output
        == "Nobody is to be told of anything new.\n")
    let again = try trial.heed(
      "resolve", "r-2", "--only", "respond", at: "2026-11-20T18:00:00Z", status: 2)
    #expect(again.errors.contains("it was done in time already, on 2026-11-20 13:00"))
  }

  @Test func c21WhatHoldsWhereNoRuleMatchesIsSaidOutright() throws {
    let workspace = try Workspace()
    let rules = try workspace.text("rules/triage.yml")
    let start = try #require(rules.range(of: "  - otherwise:"))
    try workspace.write(String(rules[..<start.lowerBound]), to: "rules/triage.yml")
    let outcome = try workspace.heed("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("otherwise"))
  }
}
