import TextMatching

/// Tells the language of a comment from its characters and its commonest words.
///
/// It is for survey comments: short, in one language, perhaps with product names of another. It
/// says nothing rather than something doubtful: a language it does not know, such as German, is not
/// English, and two words in the Latin script are too few to judge.
package struct LanguageDetector: Sendable {
  private let functionWords = FunctionWords()
  private let variants = HanVariant.table()

  package init() {}

  /// The language of a text; nil when unsure.
  package func language(of text: String) -> DetectedLanguage? {
    var text = text
    return text.withUTF8 { language(of: $0) }
  }

  /// The language of a text of valid UTF-8, folded or not; nil when unsure.
  package func language(of text: UnsafeBufferPointer<UInt8>) -> DetectedLanguage? {
    census(of: text).language
  }

  /// Whether nothing speaks against a text in the Latin alphabet being English; for texts too short
  /// to tell.
  package func mayBeEnglish(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let census = census(of: text)
    return census.otherLetters + census.hangul == 0
      && 2 * census.english + census.maybeEnglish >= 2 * (census.foreign + census.accented)
  }

  private func census(of text: UnsafeBufferPointer<UInt8>) -> ScriptCensus {
    variants.withUnsafeBufferPointer {
      ScriptCensus(of: text, words: functionWords, variants: $0)
    }
  }
}

extension ScriptCensus {
  fileprivate var language: DetectedLanguage? {
    let eastAsian = hiragana + katakana + hangul + han
    if otherLetters > max(eastAsian, latinLetters) { return nil }
    return isMainly(eastAsian: eastAsian) ? eastAsianLanguage : latinLanguage
  }

  /// Weighs East Asian characters against Latin words, which carry about as much each.
  ///
  /// English function words speak for an English text with a Chinese name in it; without them the
  /// Latin words are names in a Chinese text.
  private func isMainly(eastAsian count: Int) -> Bool {
    guard count > 0 else { return false }
    let isWrittenInEnglish = english + maybeEnglish >= 2
    return count >= (isWrittenInEnglish ? 2 * words : words)
  }

  private var eastAsianLanguage: DetectedLanguage {
    if hangul > max(han, hiragana + katakana) { return .korean }
    if isJapanese { return .japanese }
    return traditional > simplified ? .traditionalChinese : .simplifiedChinese
  }

  /// Chinese writers use a Kana now and then, as in 超好用の产品; Japanese has them throughout.
  private var isJapanese: Bool {
    let hasChinese = simplified > 0 || traditional > 0
    if hiragana > (hasChinese ? 1 : 0) { return 8 * hiragana >= han }
    if katakana > 0 && !hasChinese { return 2 * katakana >= han }
    return japanese > 0 && simplified == 0 && japanese >= traditional
  }

  private var latinLanguage: DetectedLanguage? {
    guard words >= 3 else { return nil }
    let evidence = 2 * english + maybeEnglish
    let doubt = 2 * (foreign + accented)
    return evidence >= 3 && 2 * evidence >= words && evidence > 2 * doubt ? .english : nil
  }
}
