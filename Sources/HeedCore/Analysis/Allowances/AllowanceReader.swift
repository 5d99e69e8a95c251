/// Finds the comments that silence findings in the files of a workspace.
///
/// Such a comment counts for its own line; alone on a line, for the next line that is no comment.
/// Where that is the first line of an entry of a list, such as a rule, it counts for the whole
/// entry; in the front matter of a letter, for the whole letter.
struct AllowanceReader {
  private static let mark = "heed: allow "

  /// The comments of a file.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: its name.
  /// - Returns: one for each code that a comment names.
  static func allowances(in text: String, file: String) -> [Allowance] {
    guard text.contains(mark) else { return [] }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isLetter = file.hasSuffix(".md")
    return lines.indices.flatMap { index in
      codes(in: lines[index]).map { code, column in
        Allowance(
          code: code,
          location: SourceLocation(file: file, line: index + 1, column: column),
          lines: isLetter ? 1...max(1, lines.count) : scope(ofCommentAt: index, in: lines))
      }
    }
  }

  /// The codes that a comment on the line names, each with its column.
  private static func codes(in line: Substring) -> [(code: String, column: Int)] {
    guard let sign = commentSign(in: line) else { return [] }
    let comment = line[line.index(after: sign)...]
    let start = comment.drop(while: \.isWhitespace)
    guard start.hasPrefix(mark) else { return [] }
    return start.dropFirst(mark.count).split(separator: ",").compactMap { part in
      let code = part.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      guard !code.isEmpty else { return nil }
      return (
        String(code), line.unicodeScalars.distance(from: line.startIndex, to: code.startIndex) + 1
      )
    }
  }

  /// The `#` before `heed: allow`, at the beginning or after white space.
  private static func commentSign(in line: Substring) -> Substring.Index? {
    guard let place = line.firstRange(of: mark)?.lowerBound,
      let sign = line[..<place].lastIndex(of: "#"),
      line[line.index(after: sign)..<place].allSatisfy(\.isWhitespace)
    else { return nil }
    let isComment = sign == line.startIndex || line[line.index(before: sign)].isWhitespace
    return isComment ? sign : nil
  }

  private static func scope(
    ofCommentAt index: Int, in lines: [Substring]
  ) -> ClosedRange<Int> {
    var first = index
    while first < lines.count - 1, isCommentOrBlank(lines[first]) { first += 1 }
    var last = first
    let indent = indent(lines[first])
    if lines[first].dropFirst(indent).hasPrefix("- ") {
      while last + 1 < lines.count,
        isCommentOrBlank(lines[last + 1]) || self.indent(lines[last + 1]) > indent
      {
        last += 1
      }
    }
    return first + 1...last + 1
  }

  private static func isCommentOrBlank(_ line: Substring) -> Bool {
    let text = line.drop(while: \.isWhitespace)
    return text.isEmpty || text.hasPrefix("#")
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " }.count
  }
}
