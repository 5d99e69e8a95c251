import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

/// All files of an outbox, wherever they lie in it.
struct OutboxFilesTests {
  let folder: TemporaryFolder
  let outbox: Outbox

  init() throws {
    folder = try TemporaryFolder()
    outbox = Outbox(path: folder.path + "/outbox")
  }

  @Test func `Files are found at any depth, shown and hidden, and not behind links`() throws {
    #expect(try outbox.filePaths() == [], "no outbox yet")
    try folder.write("1", to: "outbox/top.eml")
    try folder.write("2", to: "outbox/review/run/a.eml")
    try folder.write("3", to: "outbox/.writing/run/.b.eml")
    try folder.write("4", to: "elsewhere/c.eml")
    try FileManager.default.createSymbolicLink(
      at: folder["outbox/link"], withDestinationURL: folder["elsewhere"])
    #expect(
      try outbox.filePaths() == [".writing/run/.b.eml", "link", "review/run/a.eml", "top.eml"])
  }

  @Test func `A file is read and erased by its path`() throws {
    try folder.write("letter", to: "outbox/review/run/a.eml")
    try folder.write("top", to: "outbox/top.eml")
    #expect(try outbox.read("review/run/a.eml", limit: 100) == Array("letter".utf8))
    #expect(throws: DeliveryError.self) { try outbox.read("review/run/a.eml", limit: 3) }
    try outbox.erase("review/run/a.eml")
    try outbox.erase("top.eml")
    #expect(try outbox.filePaths() == [])
    #expect(try outbox.read("review/run/a.eml", limit: 100) == nil)
    #expect(try outbox.read("gone/b.eml", limit: 100) == nil)
    try outbox.erase("gone/b.eml")
  }

  @Test func `What can't be read or removed is an error`() throws {
    try FileManager.default.createDirectory(
      at: folder["outbox/review"], withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder["outbox/loop.eml"], withDestinationURL: folder["outbox/loop.eml"])
    #expect(throws: DeliveryError.self) { try outbox.read("loop.eml", limit: 100) }
    #expect(throws: DeliveryError.self) { try outbox.erase("review") }
  }
}
