import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct WorkspaceLockTests {
  @Test func `The second is told who has the lock, and may have it afterwards`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/.heed/lock"
    var first: WorkspaceLock? = try WorkspaceLock(path: path, now: 1_795_428_000)
    let error = #expect(throws: DeliveryError.self) { try WorkspaceLock(path: path, now: 0) }
    #expect(error?.kind == .locked)
    let id = ProcessInfo.processInfo.processIdentifier
    #expect(
      error?.message
        == "another heed (process \(id), since 2026-11-23 10:00 UTC) is working in this workspace")
    withExtendedLifetime(first) {}
    first = nil
    _ = try WorkspaceLock(path: path, now: 0)
    #expect(try folder.files()[".heed/lock"]?.hasSuffix("since 1970-01-01 00:00 UTC\n") == true)
  }

  @Test func `A file with anything in it does not matter`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    try Data(repeating: 0xff, count: 100_000).write(to: URL(fileURLWithPath: path))
    let lock = try WorkspaceLock(path: path, now: 0)
    #expect(try folder.files()["lock"]?.hasPrefix("process ") == true)
    try Data("rubbish".utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: DeliveryError.self) { try WorkspaceLock(path: path, now: 0) }
    #expect(error?.message == "another heed is working in this workspace")
    withExtendedLifetime(lock) {}
  }

  @Test func `A link is not followed, and what it leads to stays as it is`() throws {
    let folder = try TemporaryFolder()
    let (path, target) = (folder.path + "/lock", folder.path + "/letters.csv")
    try Data("precious".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    let error = #expect(throws: DeliveryError.self) { try WorkspaceLock(path: path, now: 0) }
    #expect(error?.message == "cannot open the lock \(path): it is a link, not a file")
    #expect(try folder.files()["letters.csv"] == "precious")
  }

  @Test func `Who has the lock notices that its file was removed, or replaced`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    let first = try WorkspaceLock(path: path, now: 0)
    #expect(first.isInPlace)
    try first.check()
    try FileManager.default.removeItem(atPath: path)
    #expect(!first.isInPlace)
    let second = try WorkspaceLock(path: path, now: 0)
    #expect(second.isInPlace && !first.isInPlace)
    let error = #expect(throws: DeliveryError.self) { try first.check() }
    #expect(error?.kind == .locked)
  }

  @Test func `The lock of a program that was killed is free`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    let flock = try #require(Program(installed: "flock"))
    let program = try flock.start(["--no-fork", "--exclusive", path, "sleep", "60"])
    // Until the other program has it.
    var isLocked = false
    for _ in 0..<500 where !isLocked {
      isLocked = (try? WorkspaceLock(path: path, now: 0)) == nil
      if !isLocked { usleep(10_000) }
    }
    #expect(isLocked)
    program.kill()
    _ = try program.outcome(within: .seconds(60))
    _ = try WorkspaceLock(path: path, now: 0)
  }
}
