import TestSupport
import Testing

@testable import HeedCore

@Suite("Quotes that are never closed")
struct UnclosedQuoteTests {
  @Test("only the line with the quote is lost")
  func oneLine() {
    let reading = CSVReading("id,comment\n1,fine\n2,\"oops\n3,good\n4,bad\n")
    #expect(reading.rows == [["id", "comment"], ["1", "fine"], ["3", "good"], ["4", "bad"]])
    #expect(reading.numbers == [1, 2, 4, 5])
    #expect(reading.failures == [3: "the quote opened in line 3 is never closed"])
    #expect(reading.rejected == ["2,\"oops"])
  }

  @Test("text after a closing quote costs its own line")
  func textAfterQuote() {
    let reading = CSVReading("1,\"a\"b,c\n2,x,y\n")
    #expect(reading.rows == [["2", "x", "y"]])
    #expect(reading.failures[1]?.contains("must be doubled") == true)
  }

  @Test("a quote that the next row's quotes seem to close")
  func closedByTheNextRow() {
    let reading = CSVReading("1,\"oops\n2,\"good\"\n3,\"fine\"\n")
    #expect(reading.rows == [["2", "good"], ["3", "fine"]])
    #expect(
      reading.failures == [1: "the quote opened in line 1 is not closed at the end of its cell"])
  }

  @Test("a quote open for longer than the limit")
  func limit() {
    let text = "1,\"oops\n" + String(repeating: "2,fine\n", count: 1000)
    let reading = CSVReading(text, limit: 1 << 10)
    #expect(reading.rows.count == 1000)
    #expect(reading.failures.keys.sorted() == [1])
  }

  @Test("a row without quotes that is longer than the limit is given up as a whole")
  func longRow() {
    let text = "1,\(String(repeating: "x", count: 5000))\n2,fine\n"
    let reading = CSVReading(text, limit: 1 << 10)
    #expect(reading.rows == [["2", "fine"]])
    #expect(reading.failures.keys.sorted() == [1])
  }

  @Test("remembering a failed path gives what reading each row anew gives", arguments: 0..<300)
  func sameAsReadingAnew(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["z\",\"", "\"", "\"\"", ",", "\n", "\n", "a", "\r\n", "\",\""]
    let text = (0..<Int.random(in: 1...60, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let limit = Int.random(in: 4...60, using: &random)
    let reading = CSVReading(text, limit: limit)

    // The same, with nothing remembered: each record is scanned from its start.
    var rows: [[String]] = []
    var failures = 0
    var rest = Array(text.utf8)
    while !rest.isEmpty {
      let one = rest.withUnsafeBufferPointer { firstRecord($0, limit: limit) }
      if let cells = one.cells { rows.append(cells) } else if one.isFailure { failures += 1 }
      rest.removeFirst(one.next)
    }
    #expect(reading.rows == rows)
    #expect(reading.failures.count == failures)
  }

  private func firstRecord(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> (cells: [String]?, isFailure: Bool, next: Int) {
    var cells: [RecordChunk.Cell] = []
    let scan = CSVRecordScan(bytes, isLast: true, delimiter: .comma, limit: limit)
    switch scan?.scan(from: 0, after: nil, into: &cells) {
    case .record(let end, let next):
      let texts = cells.map {
        CellBytes(UnsafeBufferPointer(rebasing: bytes[$0.bytes])).bytes.isEmpty
          && $0.bytes.isEmpty ? "" : text(of: $0, bytes)
      }
      return (end == 0 ? nil : texts, false, next)
    case .failed(let failure):
      var end = failure.lastLine(from: 0)
      while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
      let isPair =
        end + 1 < bytes.count && bytes[end] == .carriageReturn && bytes[end + 1] == .lineFeed
      return (nil, true, min(isPair ? end + 2 : end + 1, bytes.count))
    case .incomplete, nil:
      return (nil, false, bytes.count)
    }
  }

  private func text(of cell: RecordChunk.Cell, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let content = UnsafeBufferPointer(rebasing: bytes[cell.bytes])
    return String(
      decoding: cell.hasDoubledQuotes ? content.withoutDoubledQuotes : Array(content), as: UTF8.self
    )
  }

  @Test("a large file with a stray quote in every row takes no longer than one without")
  func manyQuotes() {
    // Each line leaves a quote open whether or not one was open at its start, so that every record
    // runs to the end of the file; following each of them would take hours.
    let line = "z\",\"\n"
    let count = 200_000
    let reading = CSVReading(String(repeating: line, count: count), limit: 1 << 22)
    #expect(reading.failures.count == count)
  }

  @Test("an unclosed quote at the end of a large file")
  func endOfLargeFile() {
    let text = String(repeating: "1,fine,really\n", count: 200_000) + "2,\"oops"
    let reading = CSVReading(text)
    #expect(reading.rows.count == 200_000)
    #expect(reading.failures == [200_001: "the quote opened in line 200001 is never closed"])
  }

  @Test("a cell of 50 MB, in blocks")
  func largeCell() {
    let cell = [UInt8](repeating: UInt8(ascii: "x"), count: 50 << 20)
    let bytes = Array("1,\"".utf8) + cell + Array("\"\n2,fine\n".utf8)
    let blocks = stride(from: 0, to: bytes.count, by: 1 << 18).map {
      bytes[$0..<min($0 + 1 << 18, bytes.count)]
    }
    let reading = CSVReading(bytes, blocks: blocks)
    #expect(reading.rows == [["2", "fine"]])
    #expect(reading.failures == [1: "the quote opened in line 1 is not closed within 16 MiB"])
  }
}
