import Markdown

extension Place {
  /// Appends a value so that it means nothing but itself at this place.
  ///
  /// - Parameters:
  ///   - value: UTF-8 as the customer or the tool gave it.
  ///   - output: receives the escaped value.
  /// - Throws: when the value can't stand here at all.
  package func append(
    _ value: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) throws(ValueRefusal) {
    switch self {
    case .text: TextEscaping.append(value, to: &output)
    case .htmlText: HTMLEscaping.appendText(value, to: &output)
    case .htmlAttribute: HTMLEscaping.appendAttribute(value, to: &output)
    case .textURL(let part): try URLEscaping.append(value, as: part, to: &output)
    case .htmlURL(.whole):
      var address: [UInt8] = []
      try URLEscaping.append(value, as: .whole, to: &address)
      address.withUnsafeBufferPointer { HTMLEscaping.appendAttribute($0, to: &output) }
    case .htmlURL(let part): try URLEscaping.append(value, as: part, to: &output)
    }
  }
}
