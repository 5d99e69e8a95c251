/// Reads files that are plain text: letters, the page around them, lists of addresses.
enum TextFile {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text of a file in UTF-8, without a byte-order mark; nil after a mistake.
  static func text(
    _ bytes: [UInt8], file: String, into diagnostics: inout Diagnostics
  ) -> String? {
    let content = bytes.starts(with: byteOrderMark) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    diagnostics.add(
      Diagnostic(
        "wrong-encoding", at: SourceLocation(file: file, line: line + 1, column: 1),
        "the file is not saved as UTF-8", help: "save it with the encoding UTF-8"))
    return nil
  }
}
