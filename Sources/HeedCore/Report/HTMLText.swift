extension String {
  /// The text as it stands in HTML, between tags or in an attribute between quotes.
  var html: String {
    var bytes: [UInt8] = []
    Array(utf8).withUnsafeBufferPointer { HTMLEscaping.appendAttribute($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The beginning of the text, with an ellipsis when there is more.
  func shortened(to limit: Int) -> String {
    count <= limit ? self : prefix(limit - 1) + "…"
  }
}

extension Double {
  /// The number with one digit after the point, where one is needed.
  var tenths: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}
