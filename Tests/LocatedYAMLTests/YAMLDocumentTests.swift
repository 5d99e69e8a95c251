import TestSupport
import Testing

@testable import LocatedYAML

private func parse(_ text: String) throws -> YAMLNode? {
  try YAMLDocument.parse(Array(text.utf8), file: "rules.yml")
}

private func failure(_ text: String) -> YAMLError? {
  do {
    _ = try YAMLDocument.parse(Array(text.utf8), file: "rules.yml")
    return nil
  } catch {
    return error
  }
}

@Suite struct YAMLDocumentTests {
  @Test func everyValueKnowsItsPlace() throws {
    let root = try #require(try parse("rules:\n  - rule: 名字 x\n    when: {nps: 0..6}\n"))
    let rules = try #require(root.mapping?.first?.value.sequence)
    let entries = try #require(rules.first?.mapping)
    #expect(entries.map(\.key) == ["rule", "when"])
    #expect(entries[0].keyMark == YAMLMark(file: "rules.yml", line: 2, column: 5))
    #expect(entries[0].value.mark == YAMLMark(file: "rules.yml", line: 2, column: 11))
    #expect(entries[1].value.mapping?.first?.value.mark.column == 17)
  }

  @Test func textStaysText() throws {
    let root = try #require(try parse("[NO, yes, 1e3, 012, 1.10, \"blank\", blank]"))
    let elements = try #require(root.sequence)
    #expect(elements.map(\.scalar) == ["NO", "yes", "1e3", "012", "1.10", "blank", "blank"])
    #expect(elements.map { $0.plainScalar != nil } == [true, true, true, true, true, false, true])
  }

  @Test func aFileOfCommentsIsEmpty() throws {
    #expect(try parse("") == nil)
    #expect(try parse("# nothing yet\n") == nil)
  }

  @Test func aliasesAndMergeKeysAreResolved() throws {
    let text = "base: &base {priority: P1, owner: success}\nuse: {<<: *base, owner: finance}\n"
    let root = try #require(try parse(text))
    let use = try #require(root.mapping?.last?.value.mapping)
    let values = Dictionary(uniqueKeysWithValues: use.map { ($0.key, $0.value.scalar) })
    #expect(values == ["owner": "finance", "priority": "P1"])
  }

  @Test func aBombOfAliasesIsRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let error = try #require(failure(text))
    #expect(error.message.contains("aliases"))
    #expect(error.mark.line == 6)
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(failure(text)?.message == "this is nested more than 64 levels deep")
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", 2, 1, "'a' stands here twice"),
    ("a: [1, 2\nb: 3\n", 2, 2, "a list in [ ] is not closed, or a comma is missing"),
    ("a: {b: 1\n", 2, 1, "a group in { } is not closed, or a comma is missing"),
    ("a:\n\tb: 1\n", 2, 1, "a value can't begin with this character"),
    ("a: b: c\n", 1, 5, "a second colon, or a key indented differently from its neighbours"),
    ("a: \"open\n", 1, 4, "a quote is opened here and never closed"),
    ("a: *nobody\n", 1, 4, "this name after * was never given with &"),
    ("a: 1\n---\nb: 2\n", 2, 1, "a second document begins here"),
    ("? [a]\n: b\n", 1, 3, "a key must be a word or a text"),
    ("a: 1\n  b: 2\n", 2, 4, "a second colon, or a key indented differently from its neighbours"),
    ("a: \"\\d\"\n", 1, 5, "in double quotes a backslash has a special meaning"),
  ])
  func mistakesAreSaidInPlainWordsWithTheirPlace(
    text: String, line: Int, column: Int, message: String
  ) throws {
    let error = try #require(failure(text))
    #expect(error.message == message)
    #expect(error.mark == YAMLMark(file: "rules.yml", line: line, column: column))
  }

  @Test func wrongEncodingIsSaidWithItsPlace() throws {
    do throws(YAMLError) {
      _ = try YAMLDocument.parse(Array("a: b\nc: ".utf8) + [0xE4, 0x20], file: "x.yml")
      Issue.record("Latin-1 was read as if it were UTF-8")
    } catch {
      #expect(error.message == "the file is not saved as UTF-8")
      #expect(error.mark == YAMLMark(file: "x.yml", line: 2, column: 4))
    }
  }

  @Test func mutilatedDocumentsNeverCrash() throws {
    let source = Array(
      "rules:\n  - rule: a\n    when: {nps: [1, 2], any: [*x]}\n    &b then: 'q\"'\n".utf8)
    var generator = SeededRandom(seed: 1)
    for _ in 0..<2_000 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = UInt8.random(in: .min ... .max, using: &generator)
      }
      _ = try? YAMLDocument.parse(bytes, file: "x.yml")
    }
  }
}
