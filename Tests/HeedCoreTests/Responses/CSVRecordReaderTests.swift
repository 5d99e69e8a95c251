import Testing

@testable import HeedCore

@Suite("CSV records")
struct CSVRecordReaderTests {
  @Test("cells, quotes and line ends")
  func cells() {
    #expect(csv("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(csv("a,b\r\n1,\"x\r\ny\"\r\n") == [["a", "b"], ["1", "x\r\ny"]])
    #expect(csv("a\rb\r\nc\nd") == [["a"], ["b"], ["c"], ["d"]])
    #expect(csv("\"say \"\"hi\"\"\",\"\"\n") == [["say \"hi\"", ""]])
  }
}

/// All records of a text, read in blocks of some bytes, as rows of cells.
func csv(_ text: String, delimiter: UInt8 = .comma, block: Int = 1 << 20) -> [[String]] {
  var reader = CSVRecordReader(delimiter: delimiter)
  var rows: [[String]] = []
  func add(_ chunk: RecordChunk) {
    for record in chunk.records {
      rows.append(chunk.cells[record.cells].map(chunk.text(of:)))
    }
  }
  let bytes = Array(text.utf8)
  for start in stride(from: 0, to: bytes.count, by: block) {
    add(reader.read(bytes[start..<min(start + block, bytes.count)]))
  }
  add(reader.finish())
  return rows
}
