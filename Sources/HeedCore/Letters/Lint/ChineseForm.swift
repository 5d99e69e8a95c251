/// Looks at how Chinese letters are written: full-width punctuation, and 您 for the customer.
enum ChineseForm {
  private static let fullWidth: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "，", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）",
  ]

  static func findings(in letter: LetterFile) -> [Diagnostic] {
    guard letter.isChinese else { return [] }
    return letter.all.flatMap { line in
      line.text.indices.compactMap { index in
        finding(line.text, at: index, letter.audience).map { message, help in
          Diagnostic(
            "chinese-form", .warning, at: letter.location(line, offset: index), message, help: help)
        }
      }
    }
  }

  private static func finding(
    _ line: [Unicode.Scalar], at index: Int, _ audience: LetterAudience
  ) -> (String, String)? {
    let before = index > 0 ? line[index - 1] : " "
    let after = index + 1 < line.count ? line[index + 1] : " "
    if line[index] == "你", audience == .customers {
      return ("customers are addressed as 您, not as 你", "write 您")
    }
    if let full = fullWidth[line[index]], isHan(before) || isHan(after), !isMarkdown(before, after)
    {
      return ("'\(line[index])' stands beside Chinese characters", "write  \(full)")
    }
    if line[index] == ".", isHan(before) {
      return ("'.' ends a Chinese sentence", "write  。")
    }
    return nil
  }

  /// Whether a bracket belongs to a link.
  private static func isMarkdown(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    before == "]" || before == LetterFile.printed && after == " "
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFD).contains(scalar.value)
  }
}
