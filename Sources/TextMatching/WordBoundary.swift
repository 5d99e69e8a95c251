/// Where words begin and end in UTF-8 text.
///
/// A word is a run of letters, digits and marks. Next to a script that joins words without spaces
/// there is always a boundary, so that "app" is a word in "用app登录".
enum WordBoundary {
  /// Whether a word may begin or end at the offset, judged by the character before it.
  static func precedes(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset > 0 else { return true }
    return separates(UTF8Scalar.before(offset, in: text).value)
  }

  /// Whether a word may begin or end at the offset, judged by the character at it.
  static func follows(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < text.count else { return true }
    return separates(UTF8Scalar.at(offset, in: text).value)
  }

  private static func separates(_ scalar: UInt32) -> Bool {
    !Script.isWordCharacter(scalar) || Script.joinsWordsWithoutSpaces(scalar)
  }
}
