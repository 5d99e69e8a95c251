import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// What lies in the place of a letter is told from what a disk does.
struct LetterReadingTests {
  private let folder: TemporaryFolder
  private let outbox: Outbox
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    outbox = Outbox(path: folder.path + "/outbox")
    path = outbox.path(of: "a.eml", in: .approved, run: "run-1")
    try FileManager.default.createDirectory(
      atPath: outbox.folder(.approved, "run-1"), withIntermediateDirectories: true)
  }

  private func kind() -> DeliveryError.Kind? {
    do {
      _ = try LetterFolders(outbox).read("a.eml", run: "run-1", home: .approved)
      return nil
    } catch {
      return (error as? DeliveryError)?.kind
    }
  }

  @Test func `A folder, a link and a file of many bytes are no letters`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(kind() == .notALetter)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "b.eml")
    #expect(kind() == .notALetter)
    try FileManager.default.removeItem(atPath: path)
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, off_t(Outbox.largestLetter) + 1) == 0)
    #expect(kind() == .notALetter)
  }

  @Test func `A path that can't be followed is the disk's fault`() throws {
    let run = outbox.folder(.approved, "run-1")
    try FileManager.default.removeItem(atPath: run)
    #expect(FileManager.default.createFile(atPath: run, contents: nil))
    #expect(kind() == .other)
  }

  @Test func `An outbox is there when something is in it`() throws {
    #expect(try outbox.isThere())
    try outbox.checkIsThere()
    try FileManager.default.removeItem(atPath: outbox.path + "/approved")
    #expect(throws: DeliveryError.self) { try outbox.checkIsThere() }
    try FileManager.default.removeItem(atPath: outbox.path)
    #expect(try !outbox.isThere())
  }
}
