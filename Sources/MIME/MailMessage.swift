/// A message, taken apart into its parts (RFC 5322; RFC 2045 and 2046).
///
/// Any bytes can be read, and nothing in them is ever an error. Whoever sent them may mean harm: parts
/// are read to a depth of 12 and no more than 500 of them, in time that grows with the length alone.
package struct MailMessage: Sendable {
  /// The message itself and all parts within it, in order, each before those that it holds.
  package let all: [MailPart]
  /// The parts that hold no other parts, in order; a message inside it is one of them.
  package let parts: [MailPart]
  package let header: MailHeader
  package let type: ContentType
  /// Whether there may be more parts than are read.
  package let isCutOff: Bool

  private static let partLimit = 500
  private static let depthLimit = 12

  package init(_ bytes: [UInt8]) {
    var all: [MailPart] = []
    var leaves = 0
    let root = Pending(bytes[...], depth: 0, default: ContentType.plainText)
    header = root.header
    type = root.type
    // A stack in place of calls, so that no nesting can exhaust the program.
    var pending = [root]
    while let next = pending.popLast(), leaves < Self.partLimit {
      let inner = next.depth < Self.depthLimit ? next.parts(limit: Self.partLimit) : []
      all.append(MailPart(next.bytes, next.header, next.type, isContainer: !inner.isEmpty))
      if inner.isEmpty { leaves += 1 }
      let standard = next.type.name == "multipart/digest" ? "message/rfc822" : ContentType.plainText
      pending += inner.reversed().map { Pending($0, depth: next.depth + 1, default: standard) }
    }
    self.all = all
    isCutOff = leaves >= Self.partLimit
    parts = all.filter { !$0.isContainer }
  }

  /// A part that was not looked into yet.
  private struct Pending {
    let bytes: ArraySlice<UInt8>
    let header: MailHeader
    let type: ContentType
    let depth: Int

    init(_ bytes: ArraySlice<UInt8>, depth: Int, default standard: String) {
      self.bytes = bytes
      self.depth = depth
      header = MailHeader(bytes)
      type = ContentType(header["content-type"], default: standard)
    }

    func parts(limit: Int) -> [ArraySlice<UInt8>] {
      guard type.isMultipart, let boundary = type.parameters["boundary"], !boundary.isEmpty else {
        return []
      }
      return MultipartBody(bytes[header.bodyStart...], boundary: boundary, limit: limit).parts
    }
  }
}
