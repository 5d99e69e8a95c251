extension String {
  /// The text as it stands in HTML, between tags or in an attribute between quotes.
  var html: String {
    var bytes: [UInt8] = []
    Array(utf8).withUnsafeBufferPointer { HTMLEscaping.appendAttribute($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
