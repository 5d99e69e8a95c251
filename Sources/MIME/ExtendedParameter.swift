/// A parameter in several pieces, or in other characters than ASCII (RFC 2231, sections 3 and 4):
/// `filename*0*=utf-8''a%20; filename*1=b`.
struct ExtendedParameter {
  private var pieces: [(number: Int, bytes: [UInt8])] = []
  private var charset = Charset.utf8

  /// Takes a piece, in any order.
  mutating func add(_ value: String, number: Int, isEncoded: Bool) {
    guard isEncoded else { return pieces.append((number, Array(value.utf8))) }
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    if number == 0, parts.count == 3 { charset = Charset(String(parts[0])) }
    let text = number == 0 && parts.count == 3 ? parts[2] : value[...]
    pieces.append((number, Self.unescaped(Array(text.utf8)[...])))
  }

  /// The pieces in their order; a character may be cut in two by them.
  var text: String {
    charset.text(pieces.sorted { $0.number < $1.number }.flatMap(\.bytes))
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    var unescaped: [UInt8] = []
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(hexadecimal: bytes.prefix(2)) {
        unescaped.append(code)
        bytes = bytes.dropFirst(2)
      } else {
        unescaped.append(byte)
      }
    }
    return unescaped
  }
}
