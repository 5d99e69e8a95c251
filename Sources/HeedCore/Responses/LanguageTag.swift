/// A language as BCP 47 (RFC 5646) writes it, read from the codes and names that tools export.
///
/// Chinese is told apart by script: `zh_CN`, `中文` and `ZH-S` are `zh-Hans`, `zh-TW` is `zh-Hant`. The
/// region of other languages is kept: `fr-CA`.
package struct LanguageTag: Hashable, Sendable {
  /// `en`, `fr-CA`, `zh-Hans`.
  package let text: String

  /// Nil when the text is neither a code nor a name that is known.
  ///
  /// - Parameter language: A code such as `EN`, `pt_BR`, `en-US,en;q=0.9`, or a language's name in
  ///   English or in itself.
  package init?(_ language: String) {
    if language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      !["zh", "cn", "jp", "kr", "tw"].contains(language)
    {
      text = language
      return
    }
    let folded = language.folded
    if let known = Self.names[folded] {
      text = known
      return
    }
    let code = folded.prefix { !",;.@ ".contains($0) }
    let parts = code.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      parts.allSatisfy({
        $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      })
    else { return nil }
    text =
      first == "zh"
      ? (Self.traditional.isDisjoint(with: parts) ? "zh-Hans" : "zh-Hant")
      : ([first] + parts.dropFirst().map(Self.cased)).joined(separator: "-")
  }

  /// A script is written `Hans`, a region `CA`.
  private static func cased(_ part: String) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4: part.prefix(1).uppercased() + part.dropFirst()
    default: part
    }
  }

  private static let traditional: Set<String> = ["hant", "tw", "hk", "mo", "t", "cht"]

  private static let names: [String: String] = [
    "english": "en", "英文": "en", "英语": "en",
    "中文": "zh-Hans", "简体中文": "zh-Hans", "中文(简体)": "zh-Hans", "简体": "zh-Hans",
    "汉语": "zh-Hans", "chinese": "zh-Hans", "simplified chinese": "zh-Hans",
    "chinese (simplified)": "zh-Hans", "mandarin": "zh-Hans", "cn": "zh-Hans",
    "繁體中文": "zh-Hant", "繁体中文": "zh-Hant", "中文(繁體)": "zh-Hant", "繁體": "zh-Hant",
    "traditional chinese": "zh-Hant", "chinese (traditional)": "zh-Hant", "tw": "zh-Hant",
    "cantonese": "zh-Hant",
    "japanese": "ja", "日本語": "ja", "日语": "ja", "jp": "ja",
    "korean": "ko", "한국어": "ko", "韩语": "ko", "kr": "ko",
    "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt",
    "dutch": "nl", "nederlands": "nl", "polish": "pl", "polski": "pl", "russian": "ru",
    "русский": "ru", "ukrainian": "uk", "українська": "uk", "turkish": "tr", "türkçe": "tr",
    "arabic": "ar", "العربية": "ar", "hebrew": "he", "עברית": "he", "hindi": "hi", "हिन्दी": "hi",
    "swedish": "sv", "svenska": "sv", "danish": "da", "dansk": "da", "norwegian": "no",
    "norsk": "no", "finnish": "fi", "suomi": "fi", "czech": "cs", "čeština": "cs",
    "vietnamese": "vi", "tiếng việt": "vi", "thai": "th", "ไทย": "th", "indonesian": "id",
    "bahasa indonesia": "id",
  ]
}
