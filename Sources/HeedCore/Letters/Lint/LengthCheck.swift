import Markdown

/// Looks at how long a letter comes out: its subject, its paragraphs, and all of it.
struct LengthCheck {
  private let letter: LetterFile
  private let isForUnhappy: Bool

  /// The columns of a subject that mail programs show; a Chinese character takes two.
  private static let subjectColumns = 60
  /// The words of a letter to somebody who is unhappy; a Chinese character counts as two thirds.
  private static let letterWords = 150
  private static let paragraphWords = 90

  init(_ letter: LetterFile, isForUnhappy: Bool) {
    self.letter = letter
    self.isForUnhappy = isForUnhappy
  }

  /// What is too long in the letters for some examples; each thing is told once.
  func findings(_ samples: [LetterPreview]) -> [Diagnostic] {
    let subjects = samples.compactMap(\.subject).map { DisplayWidth.columns(of: $0) }
    let texts = samples.compactMap(\.text).map(Self.paragraphs)
    var findings: [Diagnostic] = []
    if let columns = subjects.max(), columns > Self.subjectColumns {
      findings.append(
        Diagnostic(
          "long-subject", .warning, at: place(letter.subject),
          "the subject takes \(columns) columns, and mail programs show about "
            + "\(Self.subjectColumns)",
          help: "say it in fewer words; the rest belongs into the preheader"))
    }
    if let words = texts.map({ $0.reduce(0, +) }).max(), isForUnhappy, words > Self.letterWords {
      findings.append(
        Diagnostic(
          "long-letter", .warning, at: place(letter.body),
          "the letter to an unhappy customer comes to \(words) \(unit)",
          help: "keep it under \(Self.letterWords): what we understood, one question, one next step"
        ))
    }
    if let words = texts.joined().max(), words > Self.paragraphWords {
      findings.append(
        Diagnostic(
          "long-paragraph", .warning, at: place(letter.body),
          "a paragraph comes to \(words) \(unit)",
          help: "make two of it; on a telephone it fills the screen"))
    }
    return findings
  }

  private var unit: String {
    letter.isChinese ? "words, at three Chinese characters for two" : "words"
  }

  /// The first line that says anything.
  private func place(_ lines: [LetterFile.Line]) -> SourceLocation {
    let first = lines.first { $0.text.contains { !$0.properties.isWhitespace } }
    return first.map { letter.location($0) }
      ?? SourceLocation(file: letter.path, line: 1, column: 1)
  }

  /// The words of each paragraph in our own words, which quotes are not.
  private static func paragraphs(of text: String) -> [Int] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.isEmpty || $0.hasPrefix(">") }
      .map { lines in lines.reduce(0) { $0 + words(in: $1) } }
  }

  private static func words(in line: Substring) -> Int {
    let han = line.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) }
    let other = line.split { character in
      character.isWhitespace || character.unicodeScalars.contains { $0.value >= 0x2E80 }
    }
    return other.count + (han * 2 + 2) / 3
  }
}
