/// Where each byte of a folded text came from.
///
/// Only explanations need it; it costs many times what folding does.
package struct FoldedOffsets: Sendable {
  private var origins: [Range<Int>] = []

  /// Folds the text again, noting the origins.
  ///
  /// - Parameter text: what was folded, as it was.
  package init(_ text: String) {
    var text = text
    let capacity = Folder.capacity(for: text.utf8.count)
    let origins = text.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * capacity) { output in
        output.baseAddress.map { Self.origins(folding: text, into: $0, capacity) } ?? []
      }
    }
    self.origins = origins
  }

  /// The bytes of the text that folded to this range, which must not be empty.
  ///
  /// - Parameter range: a range of bytes of the folded text.
  /// - Returns: a range of offsets into the UTF-8 of the text; empty at its end for a range outside.
  package func original(_ range: Range<Int>) -> Range<Int> {
    guard let last = origins.last else { return 0..<0 }
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= origins.count else {
      return last.upperBound..<last.upperBound
    }
    return origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  private static func origins(
    folding text: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>,
    _ capacity: Int
  ) -> [Range<Int>] {
    var origins: [Range<Int>] = []
    var folder = Folder(output: output, capitals: output + capacity)
    var offset = 0
    while offset < text.count {
      let end = offset + folder.appendScalar(at: offset, of: text)
      var start = offset
      if folder.lastStart < origins.count {
        // A mark joined the character before it.
        start = origins[folder.lastStart].lowerBound
        origins.removeSubrange(folder.lastStart...)
      }
      while origins.count < folder.count {
        origins.append(start..<end)
      }
      offset = end
    }
    return origins
  }
}
