/// Looks at links and pictures: what they are called, and where they lead.
enum LinkCheck {
  private static let vague: Set<String> = [
    "here", "click here", "link", "this link", "this", "more", "点击", "点击这里", "这里", "此处", "链接",
  ]
  private static let shorteners = [
    "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly",
    "cutt.ly", "t.cn", "dwz.cn", "url.cn", "suo.im",
  ]

  static func findings(in letter: LetterFile) -> [Diagnostic] {
    letter.body.flatMap { line in
      links(in: line.text).compactMap { link in
        guard let (code, message, help) = complaint(about: link) else { return nil }
        return Diagnostic(
          code, .warning, at: letter.location(line, offset: link.offset), message, help: help)
      }
    }
  }

  private struct Link {
    let text: String
    let address: String
    let isPicture: Bool
    let offset: Int
  }

  private static func complaint(about link: Link) -> (String, String, String)? {
    let text = link.text.lowercased()
    if link.isPicture, text.isEmpty {
      return (
        "unclear-link", "the picture has no words for readers who don't see it",
        "write them between the brackets:  ![Our office](...)"
      )
    }
    if !link.isPicture, text.isEmpty || vague.contains(text) {
      return (
        "unclear-link", "the link does not say where it leads",
        "write what is behind it between the brackets:  [How to export a report](...)"
      )
    }
    let address = link.address.lowercased()
    if shorteners.contains(where: { isHost($0, of: address) }) {
      return (
        "hidden-link", "'\(link.address)' hides where it leads, and filters take it for spam",
        "write the whole address"
      )
    }
    if address.hasPrefix("http:") {
      return (
        "hidden-link", "'\(link.address)' is not protected on its way", "begin it with https:"
      )
    }
    return nil
  }

  private static func isHost(_ host: String, of address: String) -> Bool {
    let rest = address.split(separator: "/", omittingEmptySubsequences: true)
    let name = address.contains("://") ? rest.dropFirst().first : rest.first
    return name.map { $0 == host || $0.hasSuffix(".\(host)") } ?? false
  }

  /// `[text](address)` and `![text](address)`.
  private static func links(in line: [Unicode.Scalar]) -> [Link] {
    line.indices.compactMap { start in
      guard line[start] == "[", let end = line[start...].firstIndex(of: "]"),
        end + 1 < line.count, line[end + 1] == "(",
        let last = line[end...].firstIndex(of: ")")
      else { return nil }
      let isPicture = start > 0 && line[start - 1] == "!"
      let text = String(String.UnicodeScalarView(line[(start + 1)..<end]))
      let address = String(String.UnicodeScalarView(line[(end + 2)..<last]))
      return Link(
        text: text.trimmingWhiteSpace, address: address.trimmingWhiteSpace, isPicture: isPicture,
        offset: start)
    }
  }
}
