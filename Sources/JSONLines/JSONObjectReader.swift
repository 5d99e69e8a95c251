import CSimdJSON

/// Reads one JSON object after another, flat, and reuses its memory.
package struct JSONObjectReader: ~Copyable {
  /// Bytes that must be readable after the end of every object, whatever they are.
  package static let padding = Int(JSON_PADDING)

  private let reader: OpaquePointer
  private var members: [JSONMember] = []

  /// - Throws: `JSONFailure.outOfMemory`.
  package init() throws(JSONFailure) {
    guard let reader = json_reader_create() else { throw .outOfMemory }
    self.reader = reader
  }

  deinit {
    json_reader_destroy(reader)
  }

  /// Gives all scalars of the object in `bytes`, in the file's order.
  ///
  /// - Parameters:
  ///   - bytes: The object; `padding` more bytes after it must be readable.
  ///   - body: Is given the scalars, which are valid as long as it runs.
  /// - Returns: What `body` returns.
  /// - Throws: `JSONFailure` when the bytes are not one valid object.
  package mutating func withMembers<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: ([JSONMember]) -> Result
  ) throws(JSONFailure) -> Result {
    var pointer: UnsafePointer<json_member>?
    var count = 0
    let status = bytes.withMemoryRebound(to: CChar.self) {
      json_reader_read(reader, $0.baseAddress, $0.count, &pointer, &count)
    }
    guard status == JSON_OK else { throw JSONFailure(status) }
    members.removeAll(keepingCapacity: true)
    for member in UnsafeBufferPointer(start: pointer, count: count) {
      members.append(JSONMember(member))
    }
    return body(members)
  }
}

extension JSONMember {
  fileprivate init(_ member: json_member) {
    path = Self.bytes(member.path, member.path_length)
    text = Self.bytes(member.text, member.text_length)
    isItem = member.is_item
    kind =
      switch member.kind {
      case JSON_TEXT: .text
      case JSON_NUMBER: .number
      case JSON_NULL: .null
      default: .truth
      }
  }

  private static func bytes(
    _ start: UnsafePointer<CChar>?, _ count: Int
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: count)
  }
}
