/// Where a line may be broken between two characters without a space.
///
/// A small part of Unicode Standard Annex 14 and of GB/T 15834: Chinese and Japanese break between
/// any two characters, but not before closing punctuation nor after opening punctuation.
package enum LineBreaking {
  /// Whether the character belongs to a script written without spaces between words.
  package static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3130...0x318F, 0xFFA0...0xFFDC: false
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFFEF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether the character is punctuation of such a script.
  static func isWidePunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// Whether a line may end after `before` and the next begin with `after`.
  static func allowsBreak(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
    (isUnspaced(before) || isUnspaced(after)) && !mayNotEnd(before) && !mayNotBegin(after)
      && DisplayWidth.columns(of: after) > 0 && before != "\u{200D}"
  }

  /// Whether a line may end after the character if a Chinese one follows.
  static func mayEnd(_ scalar: Unicode.Scalar) -> Bool {
    !mayNotEnd(scalar) && scalar != "\u{200D}"
  }

  private static func mayNotEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "【", "《", "「", "『", "〈", "〔", "〖", "｛", "［", "“", "‘", "(", "[", "{", "<", "$",
      "￥", "＄", "#", "@", "\"", "'":
      true
    default: false
    }
  }

  private static func mayNotBegin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", "、", "；", "：", "？", "！", "）", "】", "》", "」", "』", "〉", "〕", "〗", "｝", "］", "”",
      "’", "…", "—", "～", "％", "·", "・", "ー", "々", "ゝ", "ゞ", "ヽ", "ヾ", "．", "／":
      true
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ",
      "ョ", "ヮ", "ヵ", "ヶ":
      true
    case " ", ".", ",", ";", ":", "?", "!", ")", "]", "}", ">", "%", "°", "\"", "'": true
    default: false
    }
  }
}
