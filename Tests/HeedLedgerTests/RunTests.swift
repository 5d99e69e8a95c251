import TestSupport
import Testing

@testable import HeedLedger

struct RunTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.ledgerPath)
  }

  @Test func `Names count up by day, past three digits`() throws {
    #expect(try ledger.nextRunNumber(on: "2026-11-22") == 1)
    for name in ["2026-11-22-001", "2026-11-22-009", "2026-11-21-400", "2026-11-23-999"] {
      try ledger.commit(.notWritten(name), run: Run(name: name, startedAt: 1))
    }
    #expect(try ledger.nextRunNumber(on: "2026-11-22") == 10)
    #expect(try ledger.nextRunNumber(on: "2026-11-23") == 1000)
    #expect(Run.name(day: "2026-11-22", number: 1) == "2026-11-22-001")
    #expect(Run.name(day: "2026-11-23", number: 1000) == "2026-11-23-1000")
    try ledger.commit(.notWritten("x"), run: Run(name: "2026-11-23-1000", startedAt: 1))
    #expect(try ledger.nextRunNumber(on: "2026-11-23") == 1001)
  }

  @Test func `A run is unfinished until it is finished, and keeps its start`() throws {
    try ledger.commit(.notWritten("r-1"))
    try ledger.commit(.notWritten("r-2"), run: Run(name: Run.first.name, startedAt: 5555))
    #expect(try ledger.unfinishedRuns() == [.first])
    try ledger.finish(run: Run.first.name, at: 3000)
    #expect(try ledger.unfinishedRuns().isEmpty)
    try ledger.finish(run: "2026-01-01-001", at: 3000)
  }

  @Test func `The files of a run are those that should be in its folder`() throws {
    let earlier = (0..<50).map { Entry.drafted("e-\($0)") }
    _ = try ledger.commit(Chunk(entries: earlier), run: .first, rules: .sample)
    let entries = (0..<2500).map { number in
      number % 2 == 0 ? Entry.drafted("r-\(number)") : .held("r-\(number)")
    }
    _ = try ledger.commit(Chunk(entries: entries), run: .second, rules: .sample)
    let superseded = ResponseIdentity(source: "delighted", id: "r-4")
    try ledger.commit(.drafted("s-1", supersedes: [superseded]), run: .second)
    var files: [LetterFile] = []
    try ledger.forEachFile(ofRun: Run.second.name) { files += $0 }
    let expected = (0..<2500).filter { $0 != 4 }.map { "r-\($0).\($0 % 2 == 0 ? "eml" : "txt")" }
    #expect(files.map(\.file) == expected + ["s-1.eml"])
    #expect(files.allSatisfy { $0.isNote == $0.file.hasSuffix(".txt") })
    #expect(try ledger.letterCount(ofRun: Run.second.name) == 1250)
    #expect(try ledger.letterCount(ofRun: "2026-01-01-001") == 0)
    #expect(try ledger.lastResponse() == 2551)
  }
}
