/// A line that holds control tags and nothing else, which becomes a block of its own.
enum TagLine {
  static let opening = "<!--\u{10FFFD}"
  static let closing = "-->"

  /// The line as libcmark should see it: unchanged, or its tags within an HTML comment.
  static func rewritten(_ line: String.UnicodeScalarView, source: MarkdownSource) -> String {
    let content = line[afterContainers(line)...]
    var tags = String.UnicodeScalarView()
    for scalar in content where scalar != " " && scalar != "\t" {
      guard let index = MarkdownSource.index(scalar), source.role(of: index) != nil else {
        return String(line)
      }
      tags.append(scalar)
    }
    guard !tags.isEmpty else { return String(line) }
    return String(line[..<content.startIndex]) + opening + String(tags) + closing
  }

  /// The index after any indentation, quote signs and list markers the line begins with.
  private static func afterContainers(
    _ line: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index {
    var index = line.startIndex
    while index < line.endIndex {
      let scalar = line[index]
      let next = line.index(after: index)
      if scalar == " " || scalar == "\t" || scalar == ">" {
        index = next
      } else if let end = markerEnd(line[index...]) {
        index = end
      } else {
        break
      }
    }
    return index
  }

  /// The index after a list marker and the space that must follow it.
  private static func markerEnd(
    _ rest: Substring.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let mark = rest[digits.endIndex...]
    guard let sign = mark.first, digits.count <= 9 else { return nil }
    let signs: [Unicode.Scalar] = digits.isEmpty ? ["-", "+", "*"] : [".", ")"]
    guard signs.contains(sign), let space = mark.dropFirst().first, space == " " || space == "\t"
    else { return nil }
    return mark.index(mark.startIndex, offsetBy: 2)
  }
}
