/// The files of `rules/lexicon/`, each with what its lines say.
enum LexiconFile: String, CaseIterable {
  case english = "en.txt"
  case emoji = "emoji.txt"
  case chinese = "zh.txt"
  case traditionalChinese = "zh-Hant.txt"
  case englishTones = "tone-en.txt"
  case chineseTones = "tone-zh.txt"
  case emojiTones = "tone-emoji.txt"

  static let folder = "rules/lexicon"

  var path: String { Self.folder + "/" + rawValue }
}
