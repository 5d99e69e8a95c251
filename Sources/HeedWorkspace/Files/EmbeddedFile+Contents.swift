import CEmbeddedFiles

extension UnsafeBufferPointer<EmbeddedFile> {
  /// The bytes of the files by their path in a workspace.
  var contents: [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in self {
      let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.length)
      contents[String(cString: file.path)] = Array(bytes)
    }
    return contents
  }
}
