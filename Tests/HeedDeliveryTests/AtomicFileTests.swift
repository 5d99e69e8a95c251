import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct AtomicFileTests {
  let folder: TemporaryFolder
  let outbox: Outbox

  init() throws {
    folder = try TemporaryFolder()
    outbox = Outbox(path: folder.path)
  }

  @Test func `The file appears when it is finished, in place of an older one`() throws {
    for text in ["an older and longer text", "new"] {
      let file = try outbox.rejectedRowsFile(run: "run-1", ending: "csv")
      #expect(file.path == folder.path + "/rejected-rows/run-1.csv")
      try file.write(Array(text.utf8.prefix(2)))
      try file.write([])
      try file.write(Array(text.utf8.dropFirst(2)))
      #expect(try folder.files()["rejected-rows/run-1.csv"] != text)
      try file.finish()
      #expect(try folder.files() == ["rejected-rows/run-1.csv": text])
    }
  }

  @Test func `A file that is not finished leaves nothing`() throws {
    var file: AtomicFile? = try outbox.rejectedRowsFile(run: "run-1", ending: "csv")
    try file?.write([1, 2, 3])
    file = nil
    #expect(try folder.files().isEmpty)
  }

  @Test func `A name that leads elsewhere is refused`() throws {
    #expect(throws: DeliveryError.self) {
      try outbox.rejectedRowsFile(run: "../run-1", ending: "csv")
    }
  }
}
