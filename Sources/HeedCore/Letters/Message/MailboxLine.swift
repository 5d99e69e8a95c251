/// Lines that programs along the way would change.
enum MailboxLine {
  private static let from = Array("From ".utf8)

  /// Whether "From " stands at `index`, which mailbox files put a ">" before.
  static func isFrom(_ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Bool {
    guard text[index] == 0x46, index + from.count <= end else { return false }
    return zip(text[index..<index + from.count], from).allSatisfy { $0 == $1 }
  }
}
