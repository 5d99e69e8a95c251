import Testing

@testable import HeedCore

struct LexiconReaderTests {
  private func findings(_ file: String, _ text: String) -> [Diagnostic] {
    TestWorkspace(["rules/lexicon/\(file)": text]).findings
  }

  @Test func theProjectsOwnListsHaveNoMistakes() throws {
    #expect(try TestWorkspace(SignalTrial.lexicons()).findings == [])
  }

  @Test(arguments: [
    ("en.txt", "good 2\ngreat\n", "wrong-word", 2, 1),
    ("en.txt", "good\tgreat\n", "wrong-word", 1, 6),
    ("en.txt", "# a note\n\n  good\t 5\n", "wrong-word", 3, 9),
    ("en.txt", "good\t2.\n", "wrong-word", 1, 6),
    ("en.txt", "good\t1e1\n", "wrong-word", 1, 6),
    ("zh.txt", "不错\tnice\n", "wrong-word", 1, 4),
    ("zh.txt", "很\txyz\n", "wrong-word", 1, 3),
    ("zh-Hant.txt", "很\n", "wrong-word", 1, 1),
    ("emoji.txt", "ab grinning face\n", "wrong-word", 1, 1),
    ("tone-en.txt", "mad\tangy\n", "unknown-tone", 1, 5),
    ("tone-en.txt", "fine\tneutral\n", "unknown-tone", 1, 6),
    ("tone-zh.txt", "谢谢\tthankful\n", "unknown-tone", 1, 4),
    ("tone-emoji.txt", "\u{200B}\tangry\n", "wrong-word", 1, 1),
    ("en.text.txt", "good\t2\n", "unknown-lexicon", 1, 1),
  ])
  func mistake(file: String, text: String, code: String, line: Int, column: Int) throws {
    let findings = findings(file, text)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == code)
    #expect(
      finding.location
        == SourceLocation(file: "rules/lexicon/\(file)", line: line, column: column))
  }

  @Test func suggestsTheToneThatWasMeant() {
    #expect(findings("tone-en.txt", "mad\tangy\n").first?.help == "did you mean 'angry'?")
  }

  @Test func aFileThatIsNotUTF8IsAMistake() {
    var workspace = TestWorkspace()
    workspace.setBytes([0xFF, 0x41], of: "rules/lexicon/en.txt")
    #expect(workspace.findings.map(\.code) == ["wrong-encoding"])
  }

  /// Tabs, spaces, notes, empty lines, Windows line ends and a byte-order mark make no difference.
  @Test(arguments: [
    "very good thing\t2\n", "very good thing 2", "\u{FEFF}very good thing\t2\r\n",
    "# note\n#\n\n  very good thing \t +2.0 \r\n", "Very Good Thing\t2\n",
  ])
  func forms(text: String) throws {
    #expect(findings("en.txt", text).isEmpty)
    var reader = LexiconReader()
    reader.read(WorkspaceFiles(["rules/lexicon/en.txt": Array(text.utf8)]))
    let number = try #require(
      Array("very good thing".utf8).withUnsafeBufferPointer {
        reader.lexicon.words.number(ofFolded: $0)
      })
    #expect(reader.lexicon.entries[number].english.rating == 2)
  }

  @Test func theLastLineOfAWordCounts() throws {
    let workspace = TestWorkspace(["rules/lexicon/en.txt": "good\t2\ngood\t-3\n"])
    let trial = try ConditionTrial("sentiment: less than 0", in: workspace)
    #expect(try trial.holds(["comment": .text("good"), "language": .text("en")]))
  }
}
