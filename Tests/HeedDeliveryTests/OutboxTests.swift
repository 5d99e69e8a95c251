import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct OutboxTests {
  let folder: TemporaryFolder
  let outbox: Outbox

  init() throws {
    folder = try TemporaryFolder()
    outbox = Outbox(path: folder.path + "/outbox")
  }

  @Test func `Files are hidden until the run is published, then all there`() throws {
    let staged = try outbox.stage(run: "run-1")
    try staged.write(Array("letter".utf8), to: "a.eml", in: .review)
    try staged.write(Array("note".utf8), to: "b.txt", in: .held)
    try staged.sync()
    #expect(try folder.files().keys.allSatisfy { $0.hasPrefix("outbox/.writing/") })
    #expect(try outbox.unpublishedRuns() == ["run-1"])
    try outbox.publish(run: "run-1")
    #expect(
      try folder.files() == [
        "outbox/review/run-1/a.eml": "letter", "outbox/held/run-1/b.txt": "note",
      ])
    #expect(try outbox.unpublishedRuns().isEmpty)
    #expect(try !folder.folders().contains("outbox/.writing"))
  }

  @Test func `A repeated write takes the place of the first, also of a longer one`() throws {
    let staged = try outbox.stage(run: "run-1")
    try staged.write(Array("a long letter".utf8), to: "a.eml", in: .review)
    try staged.write(Array("short".utf8), to: "a.eml", in: .review)
    try outbox.publish(run: "run-1")
    #expect(try folder.files() == ["outbox/review/run-1/a.eml": "short"])
  }

  @Test func `Publishing again adds to what is there, and replaces files of one name`() throws {
    for text in ["first", "second"] {
      let staged = try outbox.stage(run: "run-1")
      try staged.write(Array(text.utf8), to: "\(text).eml", in: .review)
      try staged.write(Array(text.utf8), to: "both.eml", in: .review)
      try outbox.publish(run: "run-1")
      try outbox.publish(run: "run-1")
    }
    #expect(
      try folder.files() == [
        "outbox/review/run-1/first.eml": "first", "outbox/review/run-1/second.eml": "second",
        "outbox/review/run-1/both.eml": "second",
      ])
  }

  @Test func `A run without files leaves no folder behind`() throws {
    _ = try outbox.stage(run: "run-1")
    try outbox.publish(run: "run-1")
    try outbox.publish(run: "run-2")
    #expect(try folder.folders() == ["outbox"])
  }

  @Test func `Two runs do not get in each other's way`() throws {
    let first = try outbox.stage(run: "run-1")
    let second = try outbox.stage(run: "run-2")
    try first.write([1], to: "a.eml", in: .review)
    try second.write([2], to: "a.eml", in: .review)
    #expect(try outbox.unpublishedRuns() == ["run-1", "run-2"])
    try outbox.publish(run: "run-2")
    #expect(try outbox.unpublishedRuns() == ["run-1"])
    try outbox.discard(run: "run-1")
    #expect(try folder.files().keys.sorted() == ["outbox/review/run-2/a.eml"])
  }

  @Test func `Many threads may write at once`() async throws {
    let staged = try outbox.stage(run: "run-1")
    await withTaskGroup(of: Bool.self) { group in
      for thread in 0..<8 {
        group.addTask {
          (0..<250).allSatisfy { number in
            let bytes = [UInt8](repeating: UInt8(thread), count: number * 8)
            let written: Void? = try? staged.write(
              bytes, to: "\(thread)-\(number).eml", in: .review)
            return written != nil
          }
        }
      }
      for await isDone in group { #expect(isDone) }
    }
    try outbox.publish(run: "run-1")
    let files = try folder.files()
    #expect(files.count == 2000)
    for (name, text) in files {
      let parts = (name as NSString).lastPathComponent.dropLast(4).split(separator: "-")
      let (thread, number) = try (#require(UInt8(parts[0])), #require(Int(parts[1])))
      #expect(text.utf8.elementsEqual(repeatElement(thread, count: number * 8)))
    }
  }

  @Test(arguments: ["", ".", "..", "../a.eml", "a/b.eml", "/etc/a.eml", "a\u{0}b"])
  func `A name that leads elsewhere is refused`(name: String) throws {
    let staged = try outbox.stage(run: "run-1")
    let error = #expect(throws: DeliveryError.self) { try staged.write([1], to: name, in: .review) }
    #expect(error?.kind == .badName)
    #expect(throws: DeliveryError.self) { try outbox.withdraw(name, from: .review, run: "run-1") }
    #expect(try folder.files().isEmpty)
  }

  @Test func `A link planted in place of a letter is not followed`() throws {
    let staged = try outbox.stage(run: "run-1")
    let target = folder.path + "/precious"
    try Data("precious".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(
      atPath: outbox.stagedPath("run-1", .review) + "/a.eml", withDestinationPath: target)
    #expect(throws: DeliveryError.self) { try staged.write([1], to: "a.eml", in: .review) }
    #expect(try folder.files()["precious"] == "precious")
  }

  @Test func `A file where a folder should be is named in the error`() throws {
    try Data().write(to: URL(fileURLWithPath: outbox.path))
    let error = #expect(throws: DeliveryError.self) { try outbox.stage(run: "run-1") }
    #expect(error?.message.contains(outbox.path) == true)
  }
}
