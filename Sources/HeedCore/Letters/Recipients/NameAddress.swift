/// Web addresses typed into a name field, as spam does.
enum NameAddress {
  private static let endings: Set<String> = [
    "com", "net", "org", "info", "biz", "io", "co", "ru", "cn", "de", "uk", "fr", "xyz", "top",
    "site", "online", "shop", "link", "click", "club", "live", "me", "ly", "app", "dev", "tk",
  ]

  /// Whether the text holds a web address, with or without its scheme.
  static func isIn(_ text: String) -> Bool {
    // Whatever is looked for has one of these signs in it.
    guard text.utf8.contains(where: { $0 == 0x2E || $0 == 0x3A }) else { return false }
    let lower = text.lowercased()
    if lower.contains("://") || lower.contains("www.") { return true }
    return lower.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }).contains(
      where: isHost)
  }

  /// Whether a word is a host name with a common ending, perhaps with a path.
  private static func isHost(_ word: Substring) -> Bool {
    let host = word.prefix { $0 != "/" && $0 != ":" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, labels.allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    return endings.contains(String(last)) || host.endIndex < word.endIndex
  }
}
