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
