import TestSupport
import Testing
import TextMatching

/// Words found where they stand, beside a search byte by byte.
@Suite struct WordMatchesTests {
  private static let pieces = ["a", "b", "ab", "aba", " ", "好", "不好", "!", "é", "😀", "A", "ß"]

  private static func table(_ words: [String]) -> WordTable {
    var table = WordTable()
    for word in words { _ = Array(word.utf8).withUnsafeBufferPointer { table.number(of: $0) } }
    return table
  }

  @Test func everyOccurrenceIsFound() throws {
    let table = Self.table(["a", "ab", "ba", "aba", "好", "不好", "!", "!!", "b a", "😀", "ss"])
    let set = try PatternSet([Pattern(.word, "ab")], words: table)
    let scratch = try set.makeScratch()
    var matches = set.makeMatchSet()
    var words = WordMatches()
    var generator = SeededRandom(seed: 5)
    for _ in 0..<500 {
      let text = FoldedText(generator.text(of: Self.pieces, upTo: 12))
      text.withUTF8 { set.scan($0, with: scratch, into: &matches, words: &words) }
      let found = words.all.map { [$0.end, $0.word] }.sorted { $0.lexicographicallyPrecedes($1) }
      #expect(found == Self.occurrences(of: table, in: text.string), "\(text.string)")
      #expect(words.all.map(\.end) == words.all.map(\.end).sorted())
    }
  }

  private static func occurrences(of table: WordTable, in text: String) -> [[Int]] {
    let bytes = Array(text.utf8)
    return (0...bytes.count).flatMap { end in
      (0..<table.count).filter {
        bytes[..<end].reversed().starts(with: table.word($0).utf8.reversed())
      }
      .map { [end, $0] }
    }
  }

  @Test func aHugeTextFillsNoMemory() throws {
    let set = try PatternSet([], words: Self.table(["a"]))
    var matches = set.makeMatchSet()
    var words = WordMatches()
    let text = FoldedText(String(repeating: "a", count: 300_000))
    let scratch = try set.makeScratch()
    text.withUTF8 { set.scan($0, with: scratch, into: &matches, words: &words) }
    #expect(words.all.count > 1_000)
    #expect(words.all.count < 100_000)
  }

  @Test(arguments: [
    ("app", "an app.", true), ("app", "apps", false), ("app", "用app登录", true), ("好", "不好吃", true),
    (":)", "x:)y", true), ("app", "snapp", false),
  ])
  func edges(word: String, text: String, standsAlone: Bool) throws {
    let range = try #require(text.firstRange(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let bytes = Array(text.utf8)
    let accepted = bytes.withUnsafeBufferPointer {
      WordEdges.accept(start..<start + word.utf8.count, in: $0)
    }
    #expect(accepted == standsAlone)
  }

  @Test func aStemMayGoOn() {
    let accepted = Array("frustrating".utf8).withUnsafeBufferPointer {
      WordEdges.accept(0..<8, in: $0, isStem: true)
    }
    #expect(accepted)
  }
}
