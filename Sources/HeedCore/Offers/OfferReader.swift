/// Reads `rules/offers/NAME.txt`: a code a line; a line that begins with `#` is a comment.
struct OfferReader {
  private static let folder = "rules/offers"

  /// Where each code stands, in any file.
  private var places: [String: SourceLocation] = [:]
  private(set) var diagnostics = Diagnostics()

  /// Every offer of the workspace, in the order of the files' names.
  mutating func offers(_ files: WorkspaceFiles) -> [Offer] {
    files.paths(in: Self.folder, suffix: ".txt").compactMap { path in
      files[path].flatMap { offer($0, file: path) }
    }
  }

  private mutating func offer(_ bytes: [UInt8], file: String) -> Offer? {
    guard let text = TextFile.text(bytes, file: file, into: &diagnostics) else { return nil }
    var codes: [String] = []
    var isBlank = true
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let code = String(line).trimmingWhiteSpace
      if code.isEmpty || code.hasPrefix("#") { continue }
      isBlank = false
      let column = line.prefix(while: \.isWhitespace).count + 1
      let place = SourceLocation(file: file, line: index + 1, column: column)
      if isUsable(code, at: place) { codes.append(code) }
    }
    if isBlank {
      diagnostics.add(
        Diagnostic(
          "empty-offer", .warning, at: SourceLocation(file: file, line: 1, column: 1),
          "there is no code in this file",
          help: "write one code a line; until then, letters that give one are held"))
    }
    return Offer(
      name: String(file.dropFirst(Self.folder.count + 1).dropLast(4)), file: file, codes: codes)
  }

  private mutating func isUsable(_ code: String, at place: SourceLocation) -> Bool {
    if let problem = OfferCode.problem(with: code) {
      diagnostics.add(
        Diagnostic(
          "wrong-code", at: place, "this is no code to give away: \(problem)",
          help: "write one code a line, and nothing beside it"))
      return false
    }
    guard let first = places.updateValue(place, forKey: code) else { return true }
    places[code] = first
    let file = first.file == place.file ? "" : " of \(first.file)"
    diagnostics.add(
      Diagnostic(
        "repeated-code", at: place,
        "the code '\(code)' stands in line \(first.line)\(file) already",
        help: "remove one of the lines: each code is given to one customer"))
    return false
  }
}
