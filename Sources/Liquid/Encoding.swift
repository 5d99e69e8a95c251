/// How a printed value is written where it lands: escaped for HTML, quoted for a header, and so on.
///
/// Text of the template is never encoded; each value is encoded once, when it is printed.
public struct Encoding: Sendable {
  /// Why a value can't be printed where it stands.
  public struct Refusal: Error, Hashable, Sendable {
    /// What is wrong, in plain words.
    public let message: String
    /// What to do about it.
    public let help: String

    /// Makes a refusal.
    public init(_ message: String, help: String) {
      self.message = message
      self.help = help
    }
  }

  /// Appends the encoded form of the bytes of a value, in UTF-8, to the output.
  public let append: @Sendable (UnsafeBufferPointer<UInt8>, inout [UInt8]) throws(Refusal) -> Void

  /// Makes an encoding from a function that appends the encoded form of a value's bytes, or throws
  /// what is then `RenderError.refusedValue`.
  public init(
    append: @escaping @Sendable (UnsafeBufferPointer<UInt8>, inout [UInt8]) throws(Refusal) -> Void
  ) {
    self.append = append
  }
}
