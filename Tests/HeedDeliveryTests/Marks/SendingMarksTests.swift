import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct SendingMarksTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/sending"
  }

  private static let marks: [SendingMark] = [
    .batch("9c41e0b7", boot: "0a5f-1"), .begin(batch: "9c41e0b7", attempt: 51),
    .end(
      batch: "9c41e0b7", attempt: 51,
      .init(outcome: "sent", at: 1_795_370_371, reply: "250 2.0.0 Ok: queued")),
    .begin(batch: "9c41e0b7", attempt: 52),
    .end(batch: "9c41e0b7", attempt: 52, .init(outcome: "unknown", at: -1, reply: "")),
    .batch("1", boot: nil), .begin(batch: "1", attempt: .max),
  ]

  private func write(_ marks: [SendingMark]) throws {
    let file = try SendingMarks(path: path)
    for mark in marks { try file.add(mark) }
  }

  private func read() throws -> (marks: [SendingMark], isWhole: Bool) {
    var marks: [SendingMark] = []
    let isWhole = try SendingMarks.forEach(in: path) { marks.append($0) }
    return (marks, isWhole)
  }

  @Test func `Marks are read as they were written`() throws {
    try write(Self.marks)
    #expect(try read() == (Self.marks, true))
    try write([])
    #expect(try read() == ([], true), "it is begun anew")
    try SendingMarks.remove(path: path)
    try SendingMarks.remove(path: path)
    #expect(try read() == ([], true), "no file has no marks")
  }

  @Test func `A line that was cut off anywhere is none`() throws {
    try write(Self.marks)
    let bytes = try Data(contentsOf: URL(filePath: path))
    for length in stride(from: 0, to: bytes.count, by: 3) {
      try bytes.prefix(length).write(to: URL(filePath: path))
      let lines = bytes.prefix(length).count { $0 == UInt8(ascii: "\n") }
      #expect(try read() == (Array(Self.marks.prefix(lines)), true), "\(length)")
    }
  }

  @Test func `A byte that was changed is noticed, and what follows it is not read`() throws {
    try write(Self.marks)
    let bytes = try Data(contentsOf: URL(filePath: path))
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 0x01
      try damaged.write(to: URL(filePath: path))
      let (marks, isWhole) = try read()
      let before = bytes[..<index].count { $0 == UInt8(ascii: "\n") }
      #expect(marks == Array(Self.marks.prefix(before)), "\(index)")
      // Without its end, the last line looks like one that was cut off.
      #expect(isWhole == (index == bytes.count - 1), "\(index)")
    }
  }

  @Test func `Bytes that are no marks are no marks`() throws {
    var random = SeededRandom(seed: 7)
    for length in [0, 1, 17, 100, 65_536, 70_000, 200_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 1...255, using: &random) }
      try Data(bytes).write(to: URL(filePath: path))
      #expect(try read().marks.isEmpty)
    }
    try Data(count: 100_000).write(to: URL(filePath: path))
    #expect(try read() == ([], false))
  }

  @Test func `A reply can't make a line of its own`() throws {
    let reply = "250 ok\n\r\u{0}\u{7F}é  end 9c41e0b7 52 sent 1 x"
    try write([.end(batch: "9c41e0b7", attempt: 51, .init(outcome: "sent", at: 1, reply: reply))])
    let kept = "250 ok    é  end 9c41e0b7 52 sent 1 x"
    #expect(
      try read().marks
        == [.end(batch: "9c41e0b7", attempt: 51, .init(outcome: "sent", at: 1, reply: kept))])
  }

  @Test func `A file that leads elsewhere is neither written nor read`() throws {
    let other = folder.path + "/other"
    try Data("kept".utf8).write(to: URL(filePath: other))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
    #expect(throws: DeliveryError.self) { try SendingMarks(path: path) }
    #expect(throws: DeliveryError.self) { try read() }
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "kept")
  }
}
