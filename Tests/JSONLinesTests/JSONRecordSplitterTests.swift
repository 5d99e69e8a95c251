import JSONLines
import Testing

@Suite("Cutting JSON into records")
struct JSONRecordSplitterTests {
  private struct Record: Equatable {
    let text: String
    let row: Int
    let line: Int
    let failure: JSONFailure?
  }

  private func split(
    _ text: String, _ form: JSONRecordSplitter.Form, blocks length: Int = .max, limit: Int = 1 << 24
  ) -> (records: [Record], isComplete: Bool) {
    var splitter = JSONRecordSplitter(form, limit: limit)
    var records: [Record] = []
    func add(_ block: JSONRecordSplitter.Block) {
      for record in block.records {
        records.append(
          Record(
            text: String(decoding: block.bytes[record.bytes], as: UTF8.self), row: record.row,
            line: record.line, failure: record.failure))
        #expect(record.bytes.upperBound + JSONObjectReader.padding <= block.bytes.count)
      }
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      add(splitter.read(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    add(splitter.finish())
    return (records, splitter.isComplete)
  }

  private func texts(_ text: String, _ form: JSONRecordSplitter.Form) -> [String] {
    split(text, form).records.map(\.text)
  }

  @Test("lines, blank ones skipped but counted")
  func lines() {
    let records = split("{\"a\":1}\r\n\n  {\"b\":2}  \n{}", .lines).records
    #expect(records.map(\.text) == ["{\"a\":1}", "{\"b\":2}", "{}"])
    #expect(records.map(\.row) == [1, 3, 4])
    #expect(split("", .lines).records.isEmpty)
  }

  @Test("items of a list, however they are laid out")
  func lists() {
    #expect(
      texts("[{\"a\":[1,{}]},{\"b\":\"]},{\"}]", .list) == ["{\"a\":[1,{}]}", "{\"b\":\"]},{\"}"])
    #expect(texts("[\n {\n  \"a\": 1\n },\n {}\n]\n", .list) == ["{\n  \"a\": 1\n }", "{}"])
    #expect(texts("[1, \"x,y\" , null]", .list) == ["1", "\"x,y\"", "null"])
    #expect(texts("[{\"a\":\"\\\\\\\"}\"}]", .list) == ["{\"a\":\"\\\\\\\"}\"}"])
    #expect(texts("[]", .list) == [])
    #expect(split("[{}]", .list).isComplete)
    #expect(!split("[{},", .list).isComplete)
  }

  @Test("a broken item costs its line, and what follows is read")
  func brokenItems() {
    let records = split("[{\"a\":1},\n{\"b\":[},\n{\"c\":\"x,\n{\"d\":4}, }\n]", .list).records
    #expect(records.map(\.text) == ["{\"a\":1}", "{\"b\":[},", "{\"c\":\"x,", "{\"d\":4}", "}"])
    #expect(records.map(\.failure) == [nil, .neverClosed, .unclosedText, nil, .malformed])
    #expect(records.map(\.row) == [1, 2, 3, 4, 5])
    #expect(records.map(\.line) == [1, 2, 3, 4, 4])
  }

  @Test("what stands after the list is refused")
  func afterTheList() {
    let records = split("[{}]\n{\"late\":1}\n", .list).records
    #expect(records.map(\.failure) == [nil, .afterTheList])
  }

  @Test("an item longer than the limit")
  func limit() {
    let long = "{\"a\":\"" + String(repeating: "x", count: 500) + "\"}"
    let records = split("[\(long),\n{}]", .list, limit: 100).records
    #expect(records.map(\.failure) == [.neverClosed, nil])
  }

  @Test("a line longer than the limit costs itself alone", arguments: [7, 64, .max])
  func longLines(block: Int) {
    let long = "{\"a\":\"" + String(repeating: "x", count: 500) + "\"}"
    let text = "{}\n  \(long)\n{\"b\":2}\n\(long)"
    let records = split(text, .lines, blocks: block, limit: 100).records
    #expect(records.map(\.failure) == [nil, .tooLong, nil, .tooLong])
    #expect(records.map(\.row) == [1, 2, 3, 4])
    #expect(
      records.map(\.text)
        == ["{}", String(long.prefix(98)), "{\"b\":2}", String(long.prefix(100))])
  }

  @Test("what is never closed is not kept", arguments: [JSONRecordSplitter.Form.lines, .list])
  func endlessItem(form: JSONRecordSplitter.Form) {
    var splitter = JSONRecordSplitter(form, limit: 1000)
    let opening = form == .list ? "[{\"a\":{" : "{\"a\":{"
    var lengths = [splitter.read(Array(opening.utf8)).bytes.count]
    var failures: [JSONFailure?] = []
    let part = Array(String(repeating: "\"b\":1,", count: 100).utf8)
    for _ in 0..<100 {
      let block = splitter.read(part)
      lengths.append(block.bytes.count)
      failures += block.records.map(\.failure)
    }
    let last = splitter.read(Array("}}\n{\"c\":3}\n".utf8))
    failures += (last.records + splitter.finish().records).map(\.failure)
    #expect(failures == [form == .list ? .neverClosed : .tooLong, nil])
    #expect(lengths.allSatisfy { $0 < 4000 })
  }

  @Test("many broken items take no longer than their length")
  func manyBrokenItems() {
    let text = "[\n" + String(repeating: "{\"a\":{},\n", count: 20_000)
    #expect(split(text, .list).records.count == 20_000)
  }

  @Test("the same records in blocks of any size", arguments: [1, 2, 7, 64])
  func blocks(length: Int) {
    let texts = [
      "[{\"a\":\"\\\"x\"},\n{\"b\":{,\n {\"c\":[1,2]}, 5 ]\n x", "[\n\n{},{}\n,\n{\"a\":\"\n\"}]",
      "[[[]]",
    ]
    for text in texts {
      for form in [JSONRecordSplitter.Form.list, .lines] {
        let whole = split(text, form)
        let parts = split(text, form, blocks: length)
        #expect(parts.records == whole.records)
        #expect(parts.isComplete == whole.isComplete)
      }
    }
  }
}
