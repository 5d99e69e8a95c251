/// The memory that the parts of a letter are written in, to be used again for the next letter.
package struct LetterBuffers: Sendable {
  /// A part as its template renders it, before it is laid out.
  var rendered: [UInt8] = []
  var text: [UInt8] = []
  var html: [UInt8] = []

  package init() {}
}

extension [UInt8] {
  /// Forgets the bytes and keeps their memory, which is at least so large.
  mutating func restart(expecting length: Int) {
    removeAll(keepingCapacity: true)
    reserveCapacity(length)
  }
}
