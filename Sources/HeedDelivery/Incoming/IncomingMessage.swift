/// A message that came in, taken apart.
///
/// Whoever sent it may mean harm: its parts are read to a depth of 20, and no more than 500 of them,
/// in time that grows with its length alone; nothing in it is ever an error.
package struct IncomingMessage: Sendable {
  package let header: IncomingHeader
  /// The parts that hold no other parts, in order; a message inside it is one of them.
  package let parts: [IncomingPart]
  package let contentType: ContentType

  private static let partLimit = 500
  private static let depthLimit = 20

  package init(_ bytes: [UInt8]) {
    header = IncomingHeader(bytes[...])
    contentType = ContentType(header["content-type"])
    var parts: [IncomingPart] = []
    // A stack in place of calls, so that no nesting can exhaust the program.
    var pending = [Pending(header: header, type: contentType, body: bytes[header.end...], depth: 0)]
    while let next = pending.popLast(), parts.count < Self.partLimit {
      guard next.type.isMultipart, next.depth < Self.depthLimit,
        let boundary = next.type.parameters["boundary"], !boundary.isEmpty
      else {
        parts.append(IncomingPart(next.header, next.type, body: next.body))
        continue
      }
      let inner = next.type.name == "multipart/digest" ? "message/rfc822" : "text/plain"
      let bodies = MultipartBody(next.body, boundary: boundary, limit: Self.partLimit).parts
      for body in bodies.reversed() {
        let header = IncomingHeader(body)
        pending.append(
          Pending(
            header: header, type: ContentType(header["content-type"], default: inner),
            body: body[header.end...], depth: next.depth + 1))
      }
    }
    self.parts = parts
  }

  private struct Pending {
    let header: IncomingHeader
    let type: ContentType
    let body: ArraySlice<UInt8>
    let depth: Int
  }
}

/// A part of a message that holds no other parts.
package struct IncomingPart: Sendable {
  package let header: IncomingHeader
  package let type: ContentType
  private let body: ArraySlice<UInt8>

  init(_ header: IncomingHeader, _ type: ContentType, body: ArraySlice<UInt8>) {
    self.header = header
    self.type = type
    self.body = body
  }

  /// Its bytes, decoded.
  package var content: [UInt8] {
    TransferDecoding.bytes(body, encoding: header["content-transfer-encoding"])
  }

  /// Its text, as far as it is UTF-8; other characters are replaced.
  package var text: String { String(decoding: content, as: UTF8.self) }

  /// The fields of a message inside it, or those that it consists of.
  package var innerHeader: IncomingHeader { IncomingHeader(content[...]) }
}

/// The parts between the boundaries of a multipart body (RFC 2046, section 5.1.1).
struct MultipartBody {
  private(set) var parts: [ArraySlice<UInt8>] = []

  /// - Parameters:
  ///   - body: what stands behind the header.
  ///   - boundary: as the content type has it.
  ///   - limit: so many parts are read at most.
  init(_ body: ArraySlice<UInt8>, boundary: String, limit: Int) {
    let mark = Array("--\(boundary)".utf8)
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < limit {
      let line = IncomingLine(in: body, at: index)
      if line.content.starts(with: mark) {
        let rest = line.content.dropFirst(mark.count)
        let isEnd = rest.starts(with: [0x2D, 0x2D])
        if isEnd || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          if let start {
            parts.append(body[start..<Self.end(before: index, in: body, from: start)])
          }
          start = line.end
          if isEnd { return }
        }
      }
      index = line.end
    }
    // A message that was cut off.
    if let start, start < body.endIndex { parts.append(body[start...]) }
  }

  /// The line end before a boundary belongs to the boundary.
  private static func end(before index: Int, in body: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = index
    if end > start, body[end - 1] == 0x0A { end -= 1 }
    if end > start, body[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
