/// The text handed to libcmark, in which one character stands for each tag.
///
/// Placeholders are characters of private-use plane 15: Markdown takes them for letters wherever
/// they stand, in emphasis, in addresses and in code. A line that holds only control tags becomes
/// an HTML comment, the one construct of CommonMark that ends a paragraph, stands anywhere a block
/// may, and makes no paragraph itself. `commentMark` tells it from a comment of the author's.
struct MarkdownSource {
  static let firstPlaceholder: UInt32 = 0xF_0000
  static let placeholderLimit = 65_000
  static let commentMark: Unicode.Scalar = "\u{10FFFD}"

  let parts: [MarkdownPart]
  /// The lines of the text for libcmark.
  private var lines: [String] = []
  /// For each line of `text`, the line of the file.
  private var fileLines: [Int] = []

  init(_ parts: [MarkdownPart], problems: inout ProblemList) {
    self.parts = parts
    guard parts.count <= Self.placeholderLimit else {
      problems.add(
        line: 1, "This template has more than \(Self.placeholderLimit) tags.",
        help: "Split it into several templates.")
      return
    }
    var line = String.UnicodeScalarView()
    var lineNumber = parts.first?.line ?? 1
    for (index, part) in parts.enumerated() {
      if line.isEmpty { lineNumber = part.line }
      guard case .text(let words) = part.content else {
        line.append(Self.placeholder(index))
        continue
      }
      var partLine = part.line
      var previous: Unicode.Scalar = " "
      for scalar in words.unicodeScalars {
        defer { previous = scalar }
        if scalar == "\n" || scalar == "\r" {
          if scalar == "\n" && previous == "\r" { continue }
          end(line, number: lineNumber)
          line = String.UnicodeScalarView()
          partLine += 1
          lineNumber = partLine
        } else if Self.isAllowed(scalar) {
          line.append(scalar)
        } else {
          problems.add(
            line: partLine,
            "The character U+\(String(scalar.value, radix: 16, uppercase: true)) can't be used.",
            help: "Delete it; it can't be seen, and mail programs show it as rubbish.")
        }
      }
    }
    end(line, number: lineNumber)
  }

  /// Whether a code block that begins on that line of `text` stands between fences.
  func isFence(line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return false }
    return lines[line - 1].contains("```") || lines[line - 1].contains("~~~")
  }

  /// The line of the file for a line of `text`; both count from 1.
  func fileLine(_ line: Int) -> Int {
    fileLines.isEmpty ? 1 : fileLines[min(max(line - 1, 0), fileLines.count - 1)]
  }

  /// The text for libcmark.
  var text: String { lines.joined(separator: "\n") + "\n" }

  func role(of index: Int) -> TagRole? {
    if case .tag(let role) = parts[index].content { role } else { nil }
  }

  /// Cuts text from libcmark at its placeholders; a line of tags loses the comment around it.
  func fragments(_ text: String) -> [Fragment] {
    var fragments: [Fragment] = []
    var literal = ""
    for scalar in Self.withoutComments(text).unicodeScalars {
      guard let index = Self.index(scalar) else {
        literal.unicodeScalars.append(scalar)
        continue
      }
      if !literal.isEmpty { fragments.append(.literal(literal)) }
      literal = ""
      fragments.append(role(of: index) == nil ? .output(index) : .tag(index))
    }
    if !literal.isEmpty { fragments.append(.literal(literal)) }
    return fragments
  }

  /// Whether two runs of fragments print the same.
  func areSame(_ left: [Fragment], _ right: [Fragment]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { left, right in
        if case .output(let first) = left, case .output(let second) = right {
          let source = parts[first].source
          return first == second || (source != nil && source == parts[second].source)
        }
        return left == right
      }
  }

  /// The tags of a line that held nothing else; nil for HTML of the author's own.
  func tags(inComment html: String) -> [Int]? {
    guard html.unicodeScalars.contains(Self.commentMark) else { return nil }
    return html.unicodeScalars.compactMap(Self.index)
  }

  /// Reports the tags that Markdown has dropped, as it does with a link definition nobody uses.
  func checkAllUsed(in pieces: [Piece], problems: inout ProblemList) {
    var unused = Set(parts.indices.filter { parts[$0].isTag })
    for piece in pieces {
      switch piece {
      case .value(let index, _), .tag(let index): unused.remove(index)
      case .literal: break
      }
    }
    for index in unused {
      problems.add(
        line: parts[index].line, "This tag stands where Markdown prints nothing.",
        help: "It may be in the definition of a link that isn't used.")
    }
  }

  private mutating func end(_ line: String.UnicodeScalarView, number: Int) {
    fileLines.append(number)
    lines.append(TagLine.rewritten(line, source: self))
  }

  private static func placeholder(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(firstPlaceholder + UInt32(index)) ?? "\u{FFFD}"
  }

  static func index(_ scalar: Unicode.Scalar) -> Int? {
    guard (0xF_0000...0xF_FFFD).contains(scalar.value) else { return nil }
    return Int(scalar.value - firstPlaceholder)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: true
    case 0..<0x20, 0x7F..<0xA0, 0xF_0000...0x10_FFFF: false
    default: true
    }
  }

  private static func withoutComments(_ text: String) -> String {
    guard text.unicodeScalars.contains(commentMark) else { return text }
    var rest = Substring(text)
    var result = ""
    while let begin = rest.firstRange(of: TagLine.opening),
      let end = rest[begin.upperBound...].firstRange(of: TagLine.closing)
    {
      result += rest[..<begin.lowerBound]
      result += rest[begin.upperBound..<end.lowerBound]
      rest = rest[end.upperBound...]
      if rest.first == "\n" { rest = rest.dropFirst() }
    }
    return result + rest
  }
}
