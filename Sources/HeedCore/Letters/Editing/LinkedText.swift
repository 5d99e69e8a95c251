/// A line of text as HTML, with its web addresses as links.
enum LinkedText {
  static func html(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  private static func word(_ word: Substring) -> String {
    guard let start = ["https://", "http://"].lazy.compactMap({ word.firstRange(of: $0) }).first
    else { return escaped(word) }
    var address = word[start.lowerBound...]
    while let last = address.last, ".,;:!?)>]\"'。，；：！？）》」』".contains(last) { address.removeLast() }
    guard address.count > 8 else { return escaped(word) }
    let rest = word[address.endIndex...]
    return escaped(word[..<start.lowerBound])
      + "<a href=\"\(escaped(address))\">\(escaped(address))</a>" + escaped(rest)
  }

  static func escaped(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.append(character)
      }
    }
  }
}
