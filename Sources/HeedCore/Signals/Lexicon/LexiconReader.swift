import LocatedYAML
import TextMatching

/// Reads the files of `rules/lexicon/`; of what a workspace lacks, nothing is known.
struct LexiconReader {
  private(set) var lexicon = Lexicon()
  private(set) var diagnostics = Diagnostics()

  /// Reads every word list among the files.
  mutating func read(_ files: WorkspaceFiles) {
    for file in LexiconFile.allCases {
      guard let bytes = files[file.path],
        TextFile.text(bytes, file: file.path, into: &diagnostics) != nil
      else { continue }
      bytes.withUnsafeBufferPointer { read($0, of: file) }
    }
    let known = LexiconFile.allCases.map(\.path)
    for path in files.paths(in: LexiconFile.folder, suffix: ".txt") where !known.contains(path) {
      diagnostics.warning(
        "unknown-lexicon", at: YAMLMark(file: path, line: 1, column: 1),
        "heed does not read this file: a word list must have one of the names it knows",
        help: Suggestion.question(for: path, among: known)
          ?? "the word lists are \(LexiconFile.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, of file: LexiconFile) {
    LexiconLine.forEach(of: bytes, file: file.path, splitsAtFirstGap: file == .emoji) { line in
      guard !line.value.isEmpty else {
        wrong(
          line.wordMark, "nothing is said of '\(line.word.text)'",
          help: "write the word, a tab, and \(file.valueWording)")
        return
      }
      switch file {
      case .english: english(line)
      case .chinese, .traditionalChinese: chinese(line)
      case .emoji: emoji(line)
      case .englishTones, .chineseTones, .emojiTones: tones(line)
      }
    }
  }

  private mutating func english(_ line: LexiconLine) {
    guard let rating = rating(line) else { return }
    update(line) { $0.english.rating = rating }
  }

  private mutating func chinese(_ line: LexiconLine) {
    if line.value.elementsEqual("not".utf8) {
      update(line) { $0.chinese = .negation }
    } else if line.value.first == UInt8(ascii: "x"), let factor = line.value.dropFirst().decimal {
      update(line) { $0.chinese = .degree(factor) }
    } else if let rating = rating(line) {
      let word = UnsafeBufferPointer(rebasing: line.word)
      let isMark = word.isPunctuation(0..<word.count)
      update(line) { $0.chinese = isMark ? .mark(rating) : .rated(rating) }
    }
  }

  private mutating func rating(_ line: LexiconLine) -> Double? {
    guard let rating = line.value.decimal, (-4...4).contains(rating) else {
      wrong(
        line.valueMark, "'\(line.value.text)' is not a number from -4 to 4",
        help: "write the word, a tab, and for instance 1.5 or -2")
      return nil
    }
    return rating
  }

  private mutating func emoji(_ line: LexiconLine) {
    let folded = FoldedText(line.word.text)
    let scalars = Array(folded.string.unicodeScalars)
    guard scalars.count == 1, !scalars[0].isASCII else {
      wrong(line.wordMark, "'\(line.word.text)' is not a single emoji")
      return
    }
    lexicon.name(emoji: scalars[0].value, line.value.text)
  }

  /// A word, or a stem that ends in `*`, and its tone.
  private mutating func tones(_ line: LexiconLine) {
    let name = line.value.text
    guard let tone = Tone(rawValue: name), tone != .neutral else {
      let names = Tone.allCases.filter { $0 != .neutral }.map(\.rawValue)
      diagnostics.error(
        "unknown-tone", at: line.valueMark, "'\(name)' is not a tone that words can have",
        help: Suggestion.question(for: name, among: names)
          ?? "the tones are \(names.joined(separator: ", "))")
      return
    }
    var word = line.word
    let isStem = word.last == UInt8(ascii: "*") && word.count > 1
    if isStem { word = word.dropLast() }
    let isNew = lexicon.update(UnsafeBufferPointer(rebasing: word)) { entry in
      entry.tones.insert(tone)
      entry.isStem = entry.isStem || isStem
    }
    if !isNew { noWord(line) }
  }

  private mutating func update(
    _ line: LexiconLine, _ change: (inout LexiconEntry) -> Void
  ) {
    if !lexicon.update(UnsafeBufferPointer(rebasing: line.word), change) { noWord(line) }
  }

  private mutating func noWord(_ line: LexiconLine) {
    wrong(line.wordMark, "there is no word in this line")
  }

  private mutating func wrong(
    _ mark: YAMLMark, _ message: String, help: String? = nil
  ) {
    diagnostics.error("wrong-word", at: mark, message, help: help)
  }
}

extension LexiconFile {
  /// What stands after the tab.
  fileprivate var valueWording: String {
    switch self {
    case .english: "a number from -4 to 4"
    case .chinese, .traditionalChinese: "a number from -4 to 4, or  not  or  x1.5"
    case .emoji: "how it is read"
    case .englishTones, .chineseTones, .emojiTones: "a tone"
    }
  }
}
