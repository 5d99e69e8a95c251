/// Characters that break lines or command devices, which no header may hold.
enum ControlCharacters {
  /// Whether the text holds a control character (C0, DEL, C1) or a Unicode line separator.
  static func isIn(_ text: String) -> Bool {
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F { return true }
      if byte & 0xC0 == 0x80 {
        if previous == 0xC2, byte < 0xA0 { return true }
        let isSeparator = byte == 0xA8 || byte == 0xA9
        if isSeparator, previous == 0x80, beforePrevious == 0xE2 { return true }
      }
      (beforePrevious, previous) = (previous, byte)
    }
    return false
  }
}
