import Foundation
import TestSupport
import Testing

/// heed may be killed at any instant while it sends: no letter leaves twice, and none is lost.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct KilledSenderTests {
  /// Where the server falls silent, so that heed is killed there; nil for a random moment.
  private static let points: [(at: String, silence: String)?] = [
    ("greeting", "hang"), ("hello", "hang"), ("sender", "hang"), ("recipient", "hang"),
    ("data", "hang"), ("body", "hang"), ("end", "hang"), ("end", "accept, hang"),
    ("after", "hang"), nil,
  ]

  private static let killsInLane = 25

  /// Eight lanes with 25 kills each.
  @Test("killed while sending, and sent again", arguments: 1...8)
  func killed(lane: Int) throws {
    let mail = try ApprovedLetters(60)
    let workspace = mail.workspace
    var random = SeededRandom(seed: UInt64(lane))
    var accepted: [String] = []
    var old: [String] = []
    var kills = 0
    var trials = 0
    while kills < Self.killsInLane {
      let point = Self.points[(lane + trials) % Self.points.count]
      trials += 1
      // Its pauses make room for a random moment between the first answer and the last.
      let server = try FaultServer(
        point.map { [FaultServer.Fault(at: $0.at, do: $0.silence, nth: 1)] } ?? [],
        options: point == nil ? ["--pause", "0.01"] : [])
      // What the sender killed before has left is no sign of this one.
      let marks = SendingMarksFile(workspace: workspace)
      if marks.isThere { old = try marks.lines }
      let sender = try workspace.start([
        "send", "--yes", "--limit", "3", "--smtp", server.address,
      ])
      if point == nil {
        try server.wait { try server.commandCount() > 0 }
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.1, using: &random))
      } else {
        try server.wait {
          let lines = (try? marks.lines) ?? []
          return lines != old && lines.contains { $0.hasPrefix("begin") }
        }
        try Self.waitForSilence(server)
      }
      sender.kill()
      if try sender.outcome(within: .seconds(60)).status == SIGKILL { kills += 1 }
      accepted += try server.acceptedIDs()
    }
    let last = try FaultServer()
    let outcome = try mail.send(by: last)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.errors)")
    accepted += try last.acceptedIDs()

    let letters = try mail.letters
    let sent = letters.filter { $0.state == "sent" }
    let unknown = letters.filter { $0.state == "unknown" }
    let doubled = accepted.count - Set(accepted).count
    let lost = sent.filter { !accepted.contains($0.messageID) }
    print(
      "lane \(lane): \(kills) kills, \(letters.count) letters, \(accepted.count) accepted, "
        + "\(doubled) doubled, \(lost.count) lost, \(unknown.count) of unknown fate")
    #expect(doubled == 0)
    #expect(lost.isEmpty)
    #expect(sent.count + unknown.count == letters.count, "every letter is accounted for")
    #expect(unknown.count <= kills)
    let known = Set((sent + unknown).map(\.messageID))
    #expect(known.isSuperset(of: accepted))
    try Self.settle(unknown, accepted, mail)
  }

  /// A person looks into the server's log; what did not arrive is approved and sent again.
  private static func settle(
    _ unknown: [ApprovedLetters.Letter], _ accepted: [String], _ mail: ApprovedLetters
  ) throws {
    let workspace = mail.workspace
    let listed = try JSONValue(try workspace.heed("send", "--format", "json").output)
    #expect(
      Set(listed["unknown_letters"]?.elements.compactMap(\.text) ?? [])
        == Set(unknown.map(\.response)))
    for letter in unknown {
      let has = accepted.contains(letter.messageID)
      let settled = try workspace.heed(
        "send", "resolve", letter.response, has ? "--sent" : "--again", "--by", "Kim")
      #expect(settled.status == 0, "\(settled.errors)")
    }
    _ = try workspace.heed("review", "approve", "--all", "--yes", "--by", "Kim")
    let server = try FaultServer()
    #expect(try mail.send(by: server).status == 0)
    let all = accepted + (try server.acceptedIDs())
    #expect(all.count == 60)
    #expect(Set(all).count == 60)
    #expect(try mail.letters.allSatisfy { $0.state == "sent" })
  }

  /// Waits until nothing more comes.
  private static func waitForSilence(_ server: FaultServer) throws {
    Thread.sleep(forTimeInterval: 0.3)
    var before = -1
    try server.wait {
      let count = try server.commandCount() + server.acceptedIDs().count
      defer { before = count }
      Thread.sleep(forTimeInterval: 0.06)
      return count == before
    }
  }
}
