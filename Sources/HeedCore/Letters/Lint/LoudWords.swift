/// Finds words that shout: in capitals, or with several exclamation marks.
enum LoudWords {
  static func findings(in letter: LetterFile) -> [Diagnostic] {
    letter.all.flatMap { line in
      marks(line.text).map { finding("'\($0.text)' shouts", letter, line, $0.offset) }
        + capitals(line.text).map {
          finding("'\($0.text)' in capitals shouts", letter, line, $0.offset)
        }
    }
  }

  private static func finding(
    _ message: String, _ letter: LetterFile, _ line: LetterFile.Line, _ offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "loud-words", .warning, at: letter.location(line, offset: offset), message,
      help: "write it in a calm voice; **bold** is there for what matters")
  }

  /// Two exclamation marks or more in a row.
  private static func marks(_ line: [Unicode.Scalar]) -> [(text: String, offset: Int)] {
    let isMark = { (scalar: Unicode.Scalar) in scalar == "!" || scalar == "！" }
    return line.indices.compactMap { index in
      let isFirst = isMark(line[index]) && (index == 0 || !isMark(line[index - 1]))
      let run = line[index...].prefix(while: isMark)
      guard isFirst, run.count > 1 else { return nil }
      return (String(String.UnicodeScalarView(run)), index)
    }
  }

  /// Two words of capitals or more in a row, or one of more letters than abbreviations have.
  private static func capitals(_ line: [Unicode.Scalar]) -> [(text: String, offset: Int)] {
    var found: [(text: String, offset: Int)] = []
    var run: [ArraySlice<Unicode.Scalar>] = []
    func end() {
      let longest = run.map(\.count).max() ?? 0
      if let first = run.first, run.count > 1 && longest > 3 || longest > 5 {
        let words = run.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        found.append((words, first.startIndex))
      }
      run = []
    }
    for part in line.split(whereSeparator: { !isPartOfWord($0) }) {
      let word = part.trimmingFullStops
      if word.count > 1, word.allSatisfy({ ("A"..."Z").contains($0) }) {
        if let last = run.last, word.startIndex - last.endIndex != 1 { end() }
        run.append(word)
      } else {
        end()
      }
    }
    end()
    return found
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "_-@./".unicodeScalars
        .contains(scalar)
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmingFullStops: ArraySlice<Unicode.Scalar> {
    dropLast(reversed().prefix { $0 == "." }.count)
  }
}
