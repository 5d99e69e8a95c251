import Foundation
import TestSupport
import Testing

/// A person counts as erased only when every file of theirs is gone.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct ForgetFailureTests {
  private static let address = "ana.silva@padaria.example"

  @Test(.enabled(if: SmallDisk.isPossible, "a small disk can only be mounted by root on Linux"))
  func `A copy of a letter that can't be removed is said, and nothing is entered`() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    let trial = try PeopleTrial(PeopleTrial.ana) { workspace in
      try FileManager.default.createSymbolicLink(
        at: workspace["small"], withDestinationURL: disk.url)
      try workspace.replace("outbox: outbox", with: "outbox: small/outbox", in: "rules/heed.yml")
    }
    // Away from where heed has put it, as a person would keep one.
    let review = trial.workspace["small/outbox/review"]
    let kept = disk.url.appending(path: "outbox/sent/kept")
    try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
    for name in try FileManager.default.subpathsOfDirectory(atPath: review.path)
    where name.hasSuffix(".eml") {
      try FileManager.default.moveItem(
        at: review.appending(path: name), to: kept.appending(path: "copy.eml"))
    }
    try disk.setReadOnly(true)
    let outcome = try trial.heed("forget", Self.address, "--yes", status: 2)
    #expect(outcome.errors.contains("kept/copy.eml"), "\(outcome.errors)")
    #expect(try trial.rows("SELECT customer FROM responses") == [Self.address])
    try disk.setReadOnly(false)
    let again = try JSONValue(
      trial.heed("forget", Self.address, "--yes", "--format", "json").output)
    #expect(again["files"]?.int == 1)
    #expect(again["remaining"]?.elements.compactMap(\.text) == ["new.csv"], "the export is theirs")
    #expect(!FileManager.default.fileExists(atPath: kept.appending(path: "copy.eml").path))
  }

  @Test func `A file that can't be read is said, and nothing is entered`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let folder = trial.workspace["outbox/internal"]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let loop = folder.appending(path: "loop.eml")
    try FileManager.default.createSymbolicLink(at: loop, withDestinationURL: loop)
    let outcome = try trial.heed("forget", Self.address, "--yes", status: 2)
    #expect(outcome.errors.contains("loop.eml"), "\(outcome.errors)")
    #expect(try trial.rows("SELECT customer FROM responses") == [Self.address])
    try FileManager.default.removeItem(at: loop)
    try trial.heed("forget", Self.address, "--yes")
  }

  @Test func `Marks of an older ledger keep nobody from being erased`() throws {
    let mail = try ApprovedLetters(1)
    let ledger = mail.workspace[".heed/ledger.sqlite"]
    _ = try LedgerContents(workspace: mail.workspace).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    let backup = try Data(contentsOf: ledger)
    try mail.killAtFirstLetter()
    for name in ["ledger.sqlite-wal", "ledger.sqlite-shm"] {
      try? FileManager.default.removeItem(at: mail.workspace[".heed/\(name)"])
    }
    try backup.write(to: ledger)
    let outcome = try mail.workspace.heed("forget", "p1@example.com", "--yes", "--by", "Kim")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let customers = try LedgerContents(workspace: mail.workspace).rows(
      "SELECT count(*) FROM responses WHERE customer NOT NULL")
    #expect(customers == ["0"])
    #expect(SendingMarksFile(workspace: mail.workspace).isThere, "somebody has to find out")
  }
}
