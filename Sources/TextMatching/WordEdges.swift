/// Whether a word that was found anywhere stands by itself.
package enum WordEdges {
  /// Whether no word goes on at the ends of the range.
  ///
  /// An end counts only where its own character could go on with a word, and nothing counts in
  /// scripts that are written without spaces.
  ///
  /// - Parameters:
  ///   - range: bytes of the text, not empty.
  ///   - text: folded text.
  ///   - isStem: whether the word may go on at its end.
  /// - Returns: false when the range is a part of a longer word.
  package static func accept(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, isStem: Bool = false
  ) -> Bool {
    let first = UTF8Scalar.at(range.lowerBound, in: text).value
    if Script.joinsWordsWithoutSpaces(first) { return true }
    if Script.isWordCharacter(first), !WordBoundary.precedes(range.lowerBound, in: text) {
      return false
    }
    let last = UTF8Scalar.before(range.upperBound, in: text).value
    return isStem || !Script.isWordCharacter(last)
      || WordBoundary.follows(range.upperBound, in: text)
  }
}
