/// A line of text as HTML, with its web addresses as links.
enum LinkedText {
  static func html(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  private static func word(_ word: Substring) -> String {
    guard let start = ["https://", "http://"].lazy.compactMap({ word.firstRange(of: $0) }).first
    else { return String(word).html }
    var address = word[start.lowerBound...]
    while let last = address.last, ".,;:!?)>]\"'。，；：！？）》」』".contains(last) { address.removeLast() }
    guard address.count > 8 else { return String(word).html }
    let rest = word[address.endIndex...]
    let link = String(address).html
    return String(word[..<start.lowerBound]).html
      + "<a href=\"\(link)\">\(link)</a>" + String(rest).html
  }
}
