/// Finds the pictures of a layout: `<img src="cid:logo.png" alt="Acme">`.
struct PictureReader {
  private let files: WorkspaceFiles
  private let file: String
  private let layout: [UInt8]
  private(set) var pictures: [LayoutPicture] = []
  private(set) var diagnostics = Diagnostics()

  /// The most bytes of a picture, which every letter carries.
  static let sizeLimit = 100_000

  /// Reads the pictures that a layout names.
  ///
  /// - Parameters:
  ///   - layout: the layout's text.
  ///   - file: its path.
  ///   - files: where the pictures are.
  init(_ layout: String, file: String, files: WorkspaceFiles) {
    self.files = files
    self.file = file
    self.layout = Array(layout.utf8)
    let text = self.layout
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while let index = ByteSearch.index(of: 0x3C, in: bytes, from: start) {
        start = index + 1
        guard let tag = ImageTag(in: bytes, at: index) else { continue }
        start = tag.range.upperBound
        read(tag)
      }
    }
  }

  private mutating func read(_ tag: ImageTag) {
    let place = location(of: tag.range.lowerBound)
    let source = tag["src"] ?? ""
    if source.lowercased().hasPrefix("http") || source.hasPrefix("//") {
      diagnostics.add(
        Diagnostic(
          "remote-picture", .warning, at: place,
          "mail programs don't fetch this picture until they are asked to",
          help: "put the file into templates/ and write  src=\"cid:NAME\""))
    }
    if tag["alt"]?.contains(where: { !$0.isWhitespace }) != true {
      diagnostics.add(
        Diagnostic(
          "picture-without-text", .warning, at: place,
          "where pictures are off, nothing stands in the place of this one",
          help: "say what it shows, such as  alt=\"{{ company_name }}\""))
    }
    guard source.hasPrefix("cid:") else { return }
    let path = String(source.dropFirst("cid:".count))
    guard !pictures.contains(where: { $0.path == path }) else { return }
    let check = EnclosureCheck(path: path, kind: .picture, place: place)
    if let bytes = check.bytes(at: ["templates/\(path)"], in: files, into: &diagnostics) {
      pictures.append(LayoutPicture(path: path, bytes: bytes))
    }
  }

  private func location(of index: Int) -> SourceLocation {
    let before = String(decoding: layout[..<index], as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return SourceLocation(
      file: file, line: lines.count, column: (lines.last ?? "").unicodeScalars.count + 1)
  }
}

/// An `<img>` of a page, with its quoted attributes.
private struct ImageTag {
  let range: Range<Int>
  private var attributes: [String: String] = [:]

  /// Nil when no such tag begins there.
  init?(in page: UnsafeBufferPointer<UInt8>, at start: Int) {
    let rest = String(decoding: page[start...].prefix(4000), as: UTF8.self)
    guard let match = rest.prefixMatch(of: Self.tag) else { return nil }
    for attribute in match.1.matches(of: Self.attribute) {
      let value = attribute.2 ?? attribute.3 ?? ""
      attributes[attribute.1.lowercased()] = String(value)
    }
    range = start..<start + match.0.utf8.count
  }

  subscript(name: String) -> String? { attributes[name] }

  nonisolated(unsafe) private static let tag =
    /<[iI][mM][gG]((?:[^>"']|"[^"]*"|'[^']*')*)>/
  nonisolated(unsafe) private static let attribute =
    /([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/
}
