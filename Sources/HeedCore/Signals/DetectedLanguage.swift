/// A language that heed tells from a comment's text; the raw value is its code (BCP 47).
package enum DetectedLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case japanese = "ja"
  case korean = "ko"
}
