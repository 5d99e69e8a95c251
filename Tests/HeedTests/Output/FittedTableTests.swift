import Markdown
import TestSupport
import Testing

@testable import heed

/// Tables that fit into a terminal.
struct FittedTableTests {
  private static let alphabet = ["a", "b", "Ж", "é", "中", "文", "…", "1", "-", "한"]

  private static func word(_ random: inout SeededRandom, upTo length: Int) -> String {
    (0..<random.number(in: 1..<length + 1)).map { _ in random.element(of: alphabet) }.joined()
  }

  private static func text(_ random: inout SeededRandom) -> String {
    (0..<random.number(below: 12)).map { _ in word(&random, upTo: 9) }.joined(separator: " ")
  }

  /// A table of five columns: two that are cut, one that is filled, one that is left out, and ids.
  private static func table(_ random: inout SeededRandom) -> TextTable {
    let rows = (0..<random.number(in: 1..<7)).map { _ in
      [text(&random), word(&random, upTo: 30), text(&random), text(&random), text(&random)]
    }
    return TextTable(
      header: ["One", "Id", "Two", "Three", "Four"], rows: rows,
      alignment: [.left, .left, .right, .left, .left])
  }

  private let steps: [FittedTable.Step] = [
    .cut(0, to: 5), .cut(2, to: 5), .fill(3, to: 8), .leaveOut(4),
  ]
  /// The least widths, the room for ids and what stands between the columns.
  private static let least = 5 + 5 + 8 + 14 + 3 * 2

  @Test(arguments: 0..<300)
  func `No line is too wide, ids are whole, and what is filled is all there`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let table = Self.table(&random)
    let width = random.number(in: Self.least..<200)
    let fitted = FittedTable(table, width: width, ids: 1, steps: steps)
    let isNarrow = table.lines.contains { DisplayWidth.columns(of: $0) > width }
    guard isNarrow else {
      #expect(fitted.lines == table.lines && fitted.remark == nil)
      return
    }
    let ids = table.rows.map { $0[1] }
    for line in fitted.lines where !ids.contains(line.trimmedStart) {
      #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
    }
    for id in ids { #expect(fitted.lines.contains { $0.hasSuffix(id) }, "\(id)") }
    let shown = Set(fitted.lines.joined().filter { $0 != " " })
    for row in table.rows { #expect(Set(row[3].filter { $0 != " " }).isSubset(of: shown)) }
  }

  @Test(arguments: 0..<100)
  func `What is cut begins as it did, and says so`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = (0..<4).map { _ in Self.text(&random) + "x" }
    let table = TextTable(rows: texts.map { [$0, "end"] }, alignment: [.left, .left])
    let width = random.number(in: 12..<60)
    let lines = FittedTable(table, width: width, steps: [.cut(0, to: 4)]).lines
    for (line, text) in zip(lines, texts) {
      let shown = line.dropLast(3).trimmed
      #expect(shown == text || shown.hasSuffix("…") && text.hasPrefix(shown.dropLast()))
      #expect(DisplayWidth.columns(of: line) <= width && line.hasSuffix("end"))
    }
  }

  private let table = TextTable(
    header: ["State", "Response", "Customer", "Owner"],
    rows: [
      ["overdue", "r-1", "Ana Silva of Lisbon", "support"],
      ["open", "185829d7c3347693473540eb45b6f2ca", "Bo", "-"],
    ], alignment: Array(repeating: .left, count: 4))

  @Test func `Where there is no terminal nothing changes`() {
    let lines = FittedTable(table, width: nil, ids: 1, steps: [.leaveOut(0)]).lines
    #expect(lines == table.lines)
  }

  @Test func `Ids that are too long stand below, before anything is left out`() {
    let fitted = FittedTable(table, width: 52, ids: 1, steps: [.cut(2, to: 8), .leaveOut(3)])
    #expect(
      fitted.lines == [
        "State    Customer             Owner    Response",
        "overdue  Ana Silva of Lisbon  support  r-1",
        "open     Bo                   -",
        "                    185829d7c3347693473540eb45b6f2ca",
      ])
    #expect(fitted.remark == nil)
  }

  @Test func `What is left out is named, and gives others their room back`() {
    let fitted = FittedTable(table, width: 38, ids: 1, steps: [.cut(2, to: 12), .leaveOut(3)])
    #expect(
      fitted.lines == [
        "State    Customer             Response",
        "overdue  Ana Silva of Lisbon  r-1",
        "open     Bo",
        "      185829d7c3347693473540eb45b6f2ca",
      ])
    #expect(fitted.remark == "Shown where there is more room: Owner")
  }

  @Test func `Words are filled below themselves`() {
    let table = TextTable(
      rows: [["a", "the first text, of many words"], ["b", "short"]], alignment: [.left, .left])
    #expect(
      FittedTable(table, width: 18, steps: [.fill(1, to: 8)]).lines == [
        "a  the first text,", "   of many words", "b  short",
      ])
  }

  @Test func `A column may be told in fewer words`() {
    let table = TextTable(
      header: ["Due (UTC)", "Id"], rows: [["2026-11-20 12:00", "1"]], alignment: [.left, .left])
    let step = FittedTable.Step.reword(0, title: "Due", TimeTexts.withoutYear)
    #expect(
      FittedTable(table, width: 15, steps: [step]).lines == ["Due          Id", "11-20 12:00  1"])
    #expect(TimeTexts.withoutYear("-") == "-")
  }
}

extension StringProtocol {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }

  fileprivate var trimmed: String { trimmedStart.replacing(#/ +$/#, with: "") }
}
