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

  /// The first of a tag's parents that is among those offered.
  package static func match(_ tag: String, among offered: [String]) -> String? {
    parents(of: tag).first { offered.contains($0) }
  }
}
