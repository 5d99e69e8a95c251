import Testing
import TextMatching

@Suite struct WordTableTests {
  private func number(of word: String, in table: inout WordTable) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { table.number(of: $0) }
  }

  @Test func wordsAreFoldedAndCountedOnce() {
    var table = WordTable()
    #expect(number(of: "Good", in: &table) == 0)
    #expect(number(of: "好", in: &table) == 1)
    #expect(number(of: "ＧＯＯＤ", in: &table) == 0)
    #expect(number(of: " good ", in: &table) == 0)
    #expect(number(of: "\u{200B}", in: &table) == nil)
    #expect(number(of: "", in: &table) == nil)
    #expect(table.count == 2)
    #expect(table.word(0) == "good")
    #expect(table.length(of: 1) == 3)
  }

  @Test func thousandsOfWordsKeepTheirNumbers() {
    var table = WordTable()
    for index in 0..<5_000 { #expect(number(of: "word \(index)", in: &table) == index) }
    for index in 0..<5_000 {
      let found = Array("word \(index)".utf8).withUnsafeBufferPointer {
        table.number(ofFolded: $0)
      }
      #expect(found == index)
    }
    #expect(Array("word".utf8).withUnsafeBufferPointer { table.number(ofFolded: $0) } == nil)
  }
}
