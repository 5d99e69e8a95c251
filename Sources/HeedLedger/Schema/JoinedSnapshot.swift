/// A snapshot as the first release kept it: all files as one text, each after a line `=== PATH`.
///
/// A file without a line end at its end has the next one's line glued to it. A line that looks like
/// the head of a file but stands in one is told apart by its path, for files came in the order of
/// their paths.
struct JoinedSnapshot {
  let files: [(path: String, content: [UInt8])]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var files: [(path: String, content: [UInt8])] = []
    var head: (path: String, end: Int)?
    var index = 0
    while let next = Self.head(in: bytes, from: index) {
      index = next.end
      if let head {
        guard head.path < next.path else { continue }
        files.append((head.path, Array(bytes[head.end..<next.start])))
      }
      head = (next.path, next.end)
    }
    if let head { files.append((head.path, Array(bytes[head.end...]))) }
    // A text of another form is kept whole.
    self.files = files.isEmpty && !bytes.isEmpty ? [("rules", bytes)] : files
  }

  private static let mark = Array("=== ".utf8)
  private static let folders = ["rules/", "templates/"]
  private static let endings = [".yml", ".md", ".html", ".txt", ".ics"]

  /// The next line `=== PATH` with a path that a workspace can have.
  private static func head(
    in bytes: [UInt8], from start: Int
  ) -> (start: Int, path: String, end: Int)? {
    var index = start
    while let candidate = bytes[index...].firstIndex(of: mark[0]) {
      index = candidate + 1
      guard bytes[candidate...].starts(with: mark),
        let lineEnd = bytes[candidate...].firstIndex(of: 0x0A)
      else { continue }
      let path = String(decoding: bytes[candidate + mark.count..<lineEnd], as: UTF8.self)
      if folders.contains(where: path.hasPrefix), endings.contains(where: path.hasSuffix) {
        return (candidate, path, lineEnd + 1)
      }
    }
    return nil
  }
}
