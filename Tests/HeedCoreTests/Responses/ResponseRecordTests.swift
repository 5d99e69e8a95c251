import Testing

@testable import HeedCore

/// Records of responses, read again by the schema of today.
struct ResponseRecordTests {
  private static func value(_ json: String, as kind: Field.Kind) throws -> Value {
    let schema = Schema(declared: [Field(name: "own", kind: kind)])
    let response = try #require(
      ResponseRecord.response(from: Array("{\"own\":\(json)}".utf8), schema: schema))
    return response.values[try #require(schema.slot(named: "own"))]
  }

  private static let instant = Instant(seconds: 1_790_000_000)

  @Test(arguments: [
    (Field.Kind.text, Value.text("yes \"no\"")), (.number, .number(-1.5)), (.number, .number(7)),
    (.truth, .truth(true)), (.truth, .truth(false)), (.date, .instant(instant)),
    (.set, .set(["a", "b"])), (.set, .set(["a"])),
  ])
  func whatWasWrittenIsRead(kind: Field.Kind, value: Value) throws {
    var bytes: [UInt8] = []
    ResponseRecord.append(value, to: &bytes)
    #expect(try Self.value(String(decoding: bytes, as: UTF8.self), as: kind) == value)
  }

  @Test(arguments: [
    ("\"yes\"", Field.Kind.truth), ("\"true\"", .truth), ("1", .truth), ("[true]", .truth),
    ("\"nan\"", .number), ("\"inf\"", .number), ("\"7\"", .number), ("1e999", .number),
    ("true", .number), ("[7]", .number), ("\"soon\"", .date), ("20261122", .date),
    ("true", .text), ("[\"a\"]", .text), ("[]", .text), ("null", .text),
    ("[]", .set), ("[null]", .set), ("null", .set), ("7", .set),
  ])
  func whatDoesNotFitAnyMoreIsLeftOut(json: String, kind: Field.Kind) throws {
    #expect(try Self.value(json, as: kind) == .missing)
  }

  @Test func aNumberFitsTextAsItStands() throws {
    #expect(try Self.value("1.50", as: .text) == .text("1.50"))
    #expect(try Self.value("\"a\"", as: .set) == .set(["a"]))
  }

  @Test func fieldsThatAreGoneAreLeftOut() throws {
    let record = Array("{\"gone\":1,\"comment\":\"Hi\"}".utf8)
    let response = try #require(ResponseRecord.response(from: record, schema: Schema()))
    #expect(response[.comment] == .text("Hi"))
    #expect(response.values.count { $0 != .missing } == 1)
    #expect(ResponseRecord.response(from: Array("[1]".utf8), schema: Schema()) == nil)
  }
}
