import Foundation
import TestSupport
import Testing

/// A message that can't be read hides no other.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct UnreadableMailTests {
  private func sent() throws -> PeopleTrial {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.sendAll()
    return trial
  }

  @Test func `A link that leads nowhere is named, and what stands before and after it is told`()
    throws
  {
    let trial = try sent()
    for (id, name) in [("r-1", "1"), ("r-2", "3")] {
      try trial.workspace.write(
        IncomingMail.reply(to: trial.messageID(id), number: Int(name) ?? 0), to: "box/\(name).eml")
    }
    try FileManager.default.createSymbolicLink(
      at: trial.workspace["box/2.eml"], withDestinationURL: trial.workspace["nowhere"])
    let outcome = try trial.workspace.heed("bounces", "box", "--now", "2026-11-20T13:00:00Z")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("r-1") && outcome.output.contains("r-2"))
    #expect(outcome.output.contains("Could not be read:") && outcome.output.contains("2.eml"))
    #expect(try trial.events("r-2").last == "customer_replied")
  }

  @Test func `One of several files that is not there keeps no other from being told`() throws {
    let trial = try sent()
    try trial.workspace.write(IncomingMail.reply(to: trial.messageID("r-1")), to: "1.eml")
    let outcome = try trial.workspace.heed(
      "bounces", "1.eml", "missing.eml", "--now", "2026-11-20T13:00:00Z")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("r-1") && outcome.output.contains("missing.eml"))
    let alone = try trial.workspace.heed("bounces", "missing.eml", "--now", "2026-11-20T13:00:00Z")
    #expect(alone.status == 2, "nothing was read")
  }

  @Test func `Two notices of one identifier about two letters are two`() throws {
    let trial = try sent()
    for (number, id) in ["r-1", "r-2"].enumerated() {
      try trial.workspace.write(
        IncomingMail.reply(to: trial.messageID(id), number: 7), to: "box/\(number).eml")
    }
    for expected in ["", "  entered before  2"] {
      let outcome = try trial.workspace.heed("bounces", "box", "--now", "2026-11-20T13:00:00Z")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(expected.isEmpty || outcome.output.contains(expected), "\(outcome.output)")
    }
    #expect(try trial.events("r-1").last == "customer_replied")
    #expect(try trial.events("r-2").last == "customer_replied")
  }
}
