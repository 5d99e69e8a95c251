/// Language tags as BCP 47 (RFC 5646) writes them: `en`, `fr-CA`, `zh-Hans`.
package enum Language {
  /// The tag and its parents, nearest first: `zh-Hans-CN`, `zh-Hans`, `zh`.
  package static func parents(of tag: String) -> [String] {
    var tags = [tag]
    while let dash = tags[tags.count - 1].lastIndex(of: "-") {
      tags.append(String(tags[tags.count - 1][..<dash]))
    }
    return tags
  }

  /// Whether a text has the form of a tag: two or three small letters, then parts after hyphens.
  static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count) else { return false }
    return first.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy { (2...8).contains($0.utf8.count) && $0.isAlphanumeric }
  }

  /// How to write what was probably meant by a text that is no tag.
  static func help(for text: String) -> String {
    LanguageTag(text).flatMap { isTag($0.text) ? "did you mean '\($0.text)'?" : nil }
      ?? "languages are written as en, fr, zh-Hans"
  }

  /// Whether a text in a language is in the one that was wanted, or a parent of it.
  package static func serves(_ written: String, wanted: String) -> Bool {
    written == wanted || parents(of: wanted).contains(written)
  }

  /// The first of a tag's parents that is among those offered.
  package static func match(_ tag: String, among offered: [String]) -> String? {
    parents(of: tag).first { offered.contains($0) }
  }
}

extension Substring {
  /// Whether the text is made of the letters and digits of ASCII alone.
  fileprivate var isAlphanumeric: Bool {
    utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
  }
}
