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
      let line = MailLine(in: body, at: index)
      if line.content.starts(with: mark) {
        let rest = line.content.dropFirst(mark.count)
        let isEnd = rest.starts(with: [0x2D, 0x2D])
        if rest.dropFirst(isEnd ? 2 : 0).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
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
