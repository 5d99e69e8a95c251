import TestSupport
import Testing

@testable import HeedCore

@Suite("CSV records")
struct CSVRecordReaderTests {
  @Test("cells, quotes and line ends")
  func cells() {
    #expect(CSVReading("a,b\n1,2\n").rows == [["a", "b"], ["1", "2"]])
    #expect(CSVReading("a,b\r\n1,\"x\r\ny\"\r\n").rows == [["a", "b"], ["1", "x\r\ny"]])
    #expect(CSVReading("a\rb\r\nc\nd").rows == [["a"], ["b"], ["c"], ["d"]])
    #expect(CSVReading("\"say \"\"hi\"\"\",\"\"\n").rows == [["say \"hi\"", ""]])
    #expect(CSVReading("a;b\n", delimiter: UInt8(ascii: ";")).rows == [["a", "b"]])
    #expect(CSVReading("a\t\"b\tc\"\n", delimiter: .tab).rows == [["a", "b\tc"]])
    #expect(CSVReading("").rows == [])
  }

  @Test("a trailing comma is one more cell, a missing line end none less")
  func ends() {
    #expect(CSVReading("a,b,\n1,2,").rows == [["a", "b", ""], ["1", "2", ""]])
    #expect(CSVReading("\"a\"").rows == [["a"]])
    #expect(CSVReading("\"a\"\r").rows == [["a"]])
  }

  @Test("a quote within a cell without quotes is a letter")
  func literalQuotes() {
    #expect(CSVReading("5\" pipe,it's \"fine\"\n").rows == [["5\" pipe", "it's \"fine\""]])
  }

  @Test("spaces after a closing quote are let pass")
  func spacesAfterQuotes() {
    #expect(CSVReading("\"a\"  ,\"b\" \n").rows == [["a", "b"]])
  }

  @Test("blank lines are rows of the file, but no records")
  func blankLines() {
    let reading = CSVReading("a,b\n\n1,2\n\r\n\r\n3,4\n\n")
    #expect(reading.rows == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(reading.numbers == [1, 3, 6])
    #expect(reading.lines == [1, 3, 6])
  }

  @Test("rows count under the header, before which blank lines don't count")
  func headerRows() {
    var reader = CSVRecordReader(delimiter: .comma, headerRows: 2)
    let records = reader.read(Array("\n\na\n\nb\n1\n\n2\n".utf8)).flatMap(\.records)
    #expect(records.map(\.row) == [-1, 0, 1, 3])
    #expect(records.map(\.line) == [3, 5, 6, 8])
  }

  @Test("lines are counted through quoted line breaks of every kind")
  func lines() {
    let reading = CSVReading("a\n\"1\n2\r\n3\r4\"\nb\r\nc\rd\n")
    #expect(reading.lines == [1, 2, 6, 7, 8])
    #expect(reading.numbers == [1, 2, 3, 4, 5])
  }

  @Test("a CRLF that falls between two blocks is one line end")
  func splitLineEnd() {
    let bytes = Array("a\r\nb\r\n".utf8)
    let reading = CSVReading(bytes, blocks: [bytes[..<2], bytes[2..<5], bytes[5...]])
    #expect(reading.rows == [["a"], ["b"]])
    #expect(reading.numbers == [1, 2])
  }

  @Test("what was encoded is read back, whatever the blocks", arguments: 0..<200)
  func roundTrip(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "word", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "é", "好", "😀",
    ]
    let width = Int.random(in: 1...6, using: &random)
    let table: [[String]] = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let text = table.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter) + lineEnd
    }.joined()
    let bytes = Array(text.utf8)
    let blocks = random.blocks(bytes, upTo: Int.random(in: 1...40, using: &random))
    let reading = CSVReading(bytes, blocks: blocks, delimiter: delimiter.utf8.first ?? .comma)
    #expect(reading.rows == table)
    #expect(reading.failures.isEmpty)
  }

  @Test("random bytes never crash, and give the same in blocks of any size", arguments: 0..<300)
  func randomBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("\"\",,a\n\r ;x".utf8)
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let limit = Int.random(in: 5...200, using: &random)
    let whole = CSVReading(bytes, limit: limit)
    for length in [1, 3, 50] {
      let blocks = random.blocks(bytes, upTo: length)
      #expect(CSVReading(bytes, blocks: blocks, limit: limit) == whole)
    }
  }
}
