import Testing

@testable import HeedCore

struct OfferReaderTests {
  private func read(_ files: [String: String]) -> (offers: [Offer], findings: [Diagnostic]) {
    var reader = OfferReader()
    let offers = reader.offers(WorkspaceFiles(files.mapValues { Array($0.utf8) }))
    return (offers, reader.diagnostics.all)
  }

  @Test func `Codes stand one a line, between comments and blank lines`() {
    let (offers, findings) = read([
      "rules/offers/gift.txt": "\u{FEFF}# Ten percent\r\n\r\n  B-2 \r\nA-1\r\n# More\r\n券-7",
      "rules/offers/book.txt": "https://shop.example/claim?code=a1&for=b\n",
      "rules/offers/notes.md": "none of our business",
    ])
    #expect(findings.isEmpty)
    #expect(
      offers == [
        Offer(
          name: "book", file: "rules/offers/book.txt",
          codes: ["https://shop.example/claim?code=a1&for=b"]),
        Offer(name: "gift", file: "rules/offers/gift.txt", codes: ["B-2", "A-1", "券-7"]),
      ])
  }

  @Test(arguments: ["A 1", "A\u{3000}1", "A,1", "A;1", "\"A\"", "A|1", "Code", "优惠码", "A\u{202E}1"])
  func `What is no code is told with its place, and never given`(line: String) {
    let (offers, findings) = read(["rules/offers/gift.txt": "A-1\n\(line)\nA-2\n"])
    #expect(findings.map(\.code) == ["wrong-code"])
    #expect(
      findings.map(\.location)
        == [SourceLocation(file: "rules/offers/gift.txt", line: 2, column: 1)])
    #expect(offers.map(\.codes) == [["A-1", "A-2"]])
  }

  @Test func `Capitals make another code, as shops tell them apart`() {
    #expect(read(["rules/offers/gift.txt": "Ab1\nAB1\n"]).findings.isEmpty)
  }

  @Test func `A file that is not UTF-8 is told`() {
    var reader = OfferReader()
    _ = reader.offers(WorkspaceFiles(["rules/offers/gift.txt": [0x41, 0xFF, 0xFE]]))
    #expect(reader.diagnostics.all.map(\.code) == ["wrong-encoding"])
  }
}
