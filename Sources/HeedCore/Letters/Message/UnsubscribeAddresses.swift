/// How a recipient gets no more of such letters (RFC 2369 and 8058).
package struct UnsubscribeAddresses: Hashable, Sendable {
  /// An address that begins with `https:`, to which mail programs post; nil for none.
  let link: String?
  /// An address that begins with `mailto:`; nil for none.
  let mail: String?

  /// Appends the fields of the header, each address on a line of its own.
  func append(to output: inout [UInt8]) {
    _ = HeaderField.begin("List-Unsubscribe", to: &output)
    for (position, address) in [link, mail].compactMap(\.self).enumerated() {
      if position > 0 { output.append(",\r\n ") }
      HeaderField.appendBracketed(address, to: &output)
    }
    output.appendLineEnd()
    if link != nil { output.append("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") }
  }
}
