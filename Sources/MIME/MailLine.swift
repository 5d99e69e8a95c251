/// A line of a message and where the next one begins.
///
/// Lines end with CR LF, or with LF alone where a program changed that.
struct MailLine {
  /// Without the line end.
  let content: ArraySlice<UInt8>
  let end: Int

  init(in bytes: ArraySlice<UInt8>, at start: Int) {
    let newline = bytes[start...].firstIndex(of: 0x0A)
    end = newline.map { $0 + 1 } ?? bytes.endIndex
    var content = bytes[start..<(newline ?? bytes.endIndex)]
    if content.last == 0x0D { content.removeLast() }
    self.content = content
  }
}
