/// What the addresses of links and images may look like.
enum LinkDestination {
  private static let linkSchemes = ["http", "https", "mailto", "tel"]
  private static let imageSchemes = ["http", "https"]

  /// What is wrong with an address, if anything.
  static func problem(
    in destination: [Fragment], isImage: Bool
  ) -> (message: String, help: String)? {
    let allowed = isImage ? imageSchemes : linkSchemes
    let beginning = destination.first { if case .tag = $0 { false } else { true } }
    switch beginning {
    case nil:
      return ("This link has no address.", "Put one in: [text](https://example.com/).")
    case .output, .tag:
      return nil
    case .literal:
      break
    }
    for literal in beginnings(of: destination) {
      guard let scheme = scheme(of: literal) else {
        return (
          "The address \"\(literal)\" is not complete.",
          "A letter is read outside your site: write the whole address, https://…"
        )
      }
      guard allowed.contains(scheme) else {
        return (
          "A letter can't link to \"\(scheme):\".",
          "Use \(allowed.map { $0 + ":" }.joined(separator: ", "))."
        )
      }
    }
    return nil
  }

  /// The places of the values in an address, by their order.
  static func parts(of destination: [Fragment]) -> [(fragment: Fragment, part: URLPart)] {
    var part = URLPart.whole
    return destination.map { fragment in
      defer {
        switch fragment {
        case .tag: break
        case .output: if part == .whole { part = .component }
        case .literal(let words):
          if part == .whole { part = isAddressee(words) ? .addressee : .component }
          if words.utf8.contains(UInt8(ascii: "?")) { part = .component }
        }
      }
      return (fragment, part)
    }
  }

  /// The address as people read it: of `mailto:` and `tel:` only the address or the number.
  static func displayed(_ destination: [Fragment]) -> [Fragment] {
    guard case .literal(let words)? = destination.first, isAddressee(words),
      !destination.contains(where: { if case .tag = $0 { true } else { false } })
    else { return destination }
    var displayed: [Fragment] = []
    for (position, fragment) in destination.enumerated() {
      guard case .literal(let words) = fragment else {
        displayed.append(fragment)
        continue
      }
      let afterScheme = position == 0 ? words.drop { $0 != ":" }.dropFirst() : words[...]
      let address = afterScheme.prefix { $0 != "?" }
      if position == 0 || !address.isEmpty { displayed.append(.literal(String(address))) }
      if address.endIndex < afterScheme.endIndex { break }
    }
    return displayed
  }

  /// The literals with which the address, or an alternative of it, may begin.
  private static func beginnings(of destination: [Fragment]) -> [String] {
    var found: [String] = []
    var isFirst = true
    var afterTag = false
    for fragment in destination {
      switch fragment {
      case .tag: afterTag = true
      case .output: (isFirst, afterTag) = (false, false)
      case .literal(let words):
        if isFirst || (afterTag && scheme(of: words) != nil) { found.append(words) }
        (isFirst, afterTag) = (false, false)
      }
    }
    return found
  }

  /// The scheme of an address in lower case (RFC 3986, section 3.1).
  private static func scheme(of address: String) -> String? {
    let name = address.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard name.count < address.utf8.count, let first = name.first, (first | 0x20).isLetter,
      name.allSatisfy({ $0.isLetter || $0.isDigit || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private static func isAddressee(_ address: String) -> Bool {
    let scheme = scheme(of: address)
    return scheme == "mailto" || scheme == "tel"
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
