@testable import Markdown

/// A template in the tests: `{{ x }}` stands for an output, `{% x %}` for a tag.
///
/// `if`, `unless` and `case` open a condition, `for` a loop; `else`, `elsif` and `when` branch;
/// whatever begins with `end` closes; any other stands alone.
struct Sample {
  let html: String
  /// The rendered text, before it is laid out.
  let marked: String

  init(_ template: String, values: [String: String] = [:]) throws(MarkdownProblems) {
    let (parts, names) = Self.parts(template)
    let document = try MarkdownDocument(parts)
    let render = { (pieces: [Piece]) in
      pieces.map { piece in
        switch piece {
        case .literal(let words): words
        case .value(let index, let place):
          values[names[index]] ?? "{{\(names[index])|\(Self.name(of: place))}}"
        case .tag(let index): "{%\(names[index])%}"
        }
      }.joined()
    }
    html = render(document.html)
    marked = render(document.text)
  }

  /// The text as laid out, as if no tag did anything.
  var text: String { laidOut() }

  func laidOut(width: Int = 72) -> String {
    Self.laidOut(marked, width: width)
  }

  static func laidOut(_ marked: String, width: Int = 72) -> String {
    var output: [UInt8] = []
    Array(marked.utf8).withUnsafeBufferPointer {
      TextLayout.append($0, width: width, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func parts(_ template: String) -> ([MarkdownPart], [String]) {
    var parts: [MarkdownPart] = []
    var names: [String] = []
    var line = 1
    var rest = Substring(template)
    let add = { (content: MarkdownPart.Content, name: String) in
      parts.append(MarkdownPart(content, line: line, source: name))
      names.append(name)
    }
    while let begin = rest.firstIndex(of: "{"), let end = rest[begin...].firstIndex(of: "}") {
      let words = String(rest[..<begin])
      if !words.isEmpty { add(.text(words), "") }
      line += words.utf8.count { $0 == 0x0A }
      let name = rest[begin...end].filter { !"{}% ".contains($0) }
      let isOutput = rest[begin...].hasPrefix("{{")
      add(isOutput ? .output : .tag(role(of: name)), name)
      rest = rest[rest.index(after: end)...]
      if isOutput { rest = rest.dropFirst() }
    }
    if !rest.isEmpty { add(.text(String(rest)), "") }
    return (parts, names)
  }

  private static func role(of name: String) -> TagRole {
    if name.hasPrefix("end") { return .closes }
    if name.hasPrefix("for") { return .opensLoop }
    if ["if", "unless", "case"].contains(where: name.hasPrefix) { return .opensCondition }
    if ["else", "elsif", "when"].contains(where: name.hasPrefix) { return .branches }
    return .standsAlone
  }

  private static func name(of place: Place) -> String {
    switch place {
    case .htmlText: "html"
    case .htmlAttribute: "attribute"
    case .htmlURL(let part), .textURL(let part): "\(part)"
    case .text: "text"
    }
  }
}
