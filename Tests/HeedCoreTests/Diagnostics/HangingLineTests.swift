import Markdown
import TestSupport
import Testing

@testable import HeedCore

struct HangingLineTests {
  @Test(arguments: [
    // It fits.
    ("a b c", 5, ["a b c"]),
    // Further lines of a sentence stand two columns further right.
    ("one two three four", 10, ["one two", "  three", "  four"]),
    // Marks of lists, labels, and all columns but the last.
    ("- one two three", 10, ["- one two", "  three"]),
    ("  help: one two three", 17, ["  help: one two", "        three"]),
    ("rule.yml  one two three", 20, ["rule.yml  one two", "          three"]),
    ("a  12  one two three", 14, ["a  12  one two", "       three"]),
    // A gap in the right half is none of a table.
    ("one two three  four", 16, ["one two three", "  four"]),
    // Chinese has no spaces, and a mark never begins a line.
    ("  1  一二三四五，六七", 14, ["  1  一二三四", "     五，六七"]),
    // A long word stays whole, further left where that helps.
    (
      "To see   /a/long/path/of/a/file x", 24,
      ["To see   ", "  /a/long/path/of/a/file", "         x"]
    ),
    ("on /a/path/that/is/too/long", 12, ["on", "  /a/path/that/is/too/long"]),
  ])
  func lines(line: String, width: Int, expected: [String]) {
    #expect(HangingLine(line, width: width).lines == expected.map(\.trimmedEnd))
  }

  @Test(arguments: [
    "set it where heed is started, such as  read -rs NAME && export NAME",
    "Reach them another way, then say so: read -rs NAME && export NAME",
  ])
  func `A command stays whole on a line of its own`(line: String) {
    for width in 20..<60 {
      let lines = HangingLine(line, width: width).lines
      #expect(lines.contains { $0.hasSuffix("read -rs NAME && export NAME") }, "\(width) \(lines)")
    }
  }

  @Test func `What comes after a command is filled as before`() {
    let line = "See 'heed check --strict' or, for one letter, 'heed preview', and all is well"
    #expect(
      HangingLine(line, width: 30).lines == [
        "See 'heed check --strict' or,", "  for one letter,", "  'heed preview', and all is",
        "  well",
      ])
    let two = "One with  heed preview LETTER,  all with  heed preview --all"
    #expect(
      HangingLine(two, width: 24).lines == [
        "One with", "  heed preview LETTER,", "  all with", "  heed preview --all",
      ])
  }

  @Test(arguments: 0..<300)
  func `Nothing is lost, and only what can't be broken is too wide`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let words = [
      "a", "of", "three", "中文没有空格", "- ", "  ", "x:", "'heed", "yes", "longer-word", "é",
    ]
    let line = (0..<random.number(below: 30)).map { _ in random.element(of: words) }
      .joined(separator: " ").trimmedEnd
    let width = random.number(in: 30..<90)
    let lines = HangingLine(line, width: width).lines
    #expect(lines.joined().filter { $0 != " " } == line.filter { $0 != " " })
    for line in lines where DisplayWidth.columns(of: line) > width {
      #expect(line.contains("'heed"), "\(line)")
    }
  }
}
