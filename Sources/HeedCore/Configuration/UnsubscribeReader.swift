import LocatedYAML

/// Reads `unsubscribe:`.
enum UnsubscribeReader {
  static let shape = Shape([
    .optional(
      "link", .matching(.unsubscribeLink),
      "The page that mail programs call; {address} and {letter} stand for what they are to tell it."
    ),
    .optional("mail", .matching(.emailAddress), "Who is written to, in place of the page."),
  ])

  /// The longest link, so that with an address in it the header's line is not too long.
  private static let longestLink = 300

  /// The settings, without what is wrong with them; nil when they are no group of keys.
  static func settings(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> UnsubscribeSettings? {
    guard
      let reader = MappingReader(node, subject: "'unsubscribe'", shape: shape, into: &diagnostics)
    else { return nil }
    if reader["link"] == nil, reader["mail"] == nil {
      diagnostics.error(
        "missing-key", at: node.mark, "'unsubscribe' needs 'link' or 'mail'",
        help: "write  link: \"https://acme.example/unsubscribe?address={address}\"")
    }
    let link = reader["link"].flatMap { readLink($0, into: &diagnostics) }
    let mail = reader["mail"]?.emailAddress(into: &diagnostics)
    return UnsubscribeSettings(link: link, mail: mail)
  }

  private static func readLink(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> String? {
    guard let link = node.text("'link'", into: &diagnostics) else { return nil }
    let marks = [UnsubscribeSettings.addressMark, UnsubscribeSettings.letterMark]
    let plain = marks.reduce(link) { $0.replacing($1, with: "") }
    let isAddress =
      plain.hasPrefix("https://") && plain.utf8.count > "https://".utf8.count
      && link.utf8.count <= longestLink && plain.utf8.allSatisfy(isAllowed)
    guard isAddress, marks.contains(where: { link.contains($0) }) else {
      diagnostics.error(
        "wrong-value", at: node.mark,
        isAddress
          ? "the page can't know who unsubscribes" : "'link' must be an address with https://",
        help: "write it like  https://acme.example/unsubscribe?address={address}&letter={letter}")
      return nil
    }
    return link
  }

  /// The characters of an address (RFC 3986), which neither end nor break it in a header.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}

extension TextForm {
  fileprivate static let unsubscribeLink = TextForm(
    "^https://[^\\s<>]*\\{(address|letter)\\}[^\\s<>]*$",
    examples: ["https://acme.example/unsubscribe?address={address}&letter={letter}"])
}
