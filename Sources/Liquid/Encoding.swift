/// How a printed value is written where it lands: escaped for HTML, quoted for a header, and so on.
///
/// Text of the template is never encoded; each value is encoded once, when it is printed.
public struct Encoding: Sendable {
  /// Appends the encoded form of the bytes of a value, in UTF-8, to the output.
  public let append: @Sendable (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void

  /// Makes an encoding from a function that appends the encoded form of a value's bytes.
  public init(
    append: @escaping @Sendable (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) {
    self.append = append
  }
}
