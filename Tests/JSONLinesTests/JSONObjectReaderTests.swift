import JSONLines
import Testing

@Suite("JSON objects")
struct JSONObjectReaderTests {
  /// Members as `path=text`, with the kind's first letter and `*` for an item of a list.
  private func read(_ text: String) throws(JSONFailure) -> [String] {
    var reader = try JSONObjectReader()
    var bytes = Array(text.utf8)
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: JSONObjectReader.padding)
    let result: Result<[String], JSONFailure> = bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONFailure) {
        return .success(
          try reader.withMembers(of: UnsafeBufferPointer(rebasing: buffer[..<count])) {
            $0.map(describe)
          })
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func describe(_ member: JSONMember) -> String {
    let kind = "\(member.kind)".prefix(2)
    let path = String(decoding: member.path, as: UTF8.self)
    let text = String(decoding: member.text, as: UTF8.self)
    return "\(path)\(member.isItem ? "*" : "")=\(text) \(kind)"
  }

  @Test("scalars of every kind")
  func scalars() throws {
    #expect(
      try read(#"{"a": "x", "b": 1.10, "c": true, "d": false, "e": null, "": ""}"#)
        == ["a=x te", "b=1.10 nu", "c=true tr", "d=false tr", "e=null nu", "= te"])
  }

  @Test("numbers keep their letters")
  func numbers() throws {
    #expect(
      try read(#"{"id": 12345678901234567890, "big": 123456789012345678901234567890 ,"e":1E+3}"#)
        == ["id=12345678901234567890 nu", "big=123456789012345678901234567890 nu", "e=1E+3 nu"])
  }

  @Test("nested objects and lists are reached by dotted paths")
  func paths() throws {
    #expect(
      try read(
        #"{"contact":{"email":"a@b.c","x":{}},"tags":["a","b"],"none":[],"notes":[{"t":"n"},[1]]}"#)
        == [
          "contact.email=a@b.c te", "contact.x= nu", "tags*=a te", "tags*=b te", "none*= nu",
          "notes.0.t=n te", "notes.1*=1 nu",
        ])
  }

  @Test("escapes are undone")
  func escapes() throws {
    #expect(
      try read(#"{"a\"b": "é\n😀\u0000"}"#) == ["a\"b=é\n😀\0 te"])
  }

  @Test("what is not one valid object is refused")
  func refusals() {
    let cases: [(String, JSONFailure)] = [
      ("", .notAnObject), ("[]", .notAnObject), ("1", .notAnObject), ("\"a\"", .notAnObject),
      ("{\"a\": \"b}", .unclosedText), ("{\"a\": \"b\nc\"}", .controlCharacter),
      ("{\"a\": 012}", .badNumber), ("{\"a\": 1.}", .badNumber), ("{\"a\": -}", .badNumber),
      ("{\"a\": 1} {\"b\": 2}", .trailingText), ("{\"a\": 1}[1]{}", .trailingText),
    ]
    for (text, failure) in cases {
      #expect(throws: failure, "\(text)") { try read(text) }
    }
    let malformed = [
      "{\"a\" 1}", "{\"a\": tru}", "{\"a\": nulll}", "{\"a\": 1 2}", "{\"a\": 1,}", "{\"a\": [1}",
      "{\"a\": 1", "{a: 1}", "{\"a\": \"\\x\"}", "{", "{}}",
      "{\"a\": 1} x", "{\"a\": 1}{",
    ]
    for text in malformed {
      #expect(throws: JSONFailure.self, "\(text)") { try read(text) }
    }
  }

  @Test("depth and names are bounded")
  func bounds() {
    let deep =
      "{\"a\":" + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}"
    #expect(throws: JSONFailure.tooDeep) { try read(deep) }
    let veryDeep = "{\"a\":" + String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONFailure.self) { try read(veryDeep) }
    let long = "{\"" + String(repeating: "n", count: 2000) + "\":1}"
    #expect(throws: JSONFailure.nameTooLong) { try read(long) }
  }
}
