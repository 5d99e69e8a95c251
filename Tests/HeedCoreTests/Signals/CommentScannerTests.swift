import Testing
import TextMatching

@testable import HeedCore

@Suite struct CommentScannerTests {
  private typealias Term = TopicDefinition.Term

  private static let topics = [
    TopicDefinition(
      name: "billing", labels: ["en": "Billing"],
      words: ["en": [Term("invoice"), Term("refund*")], "zh-Hans": [Term("退款")]],
      patterns: [Term("charged (me )?twice")]),
    TopicDefinition(
      name: "speed", words: ["en": [Term("slow")], "zh-Hans": [Term("慢")]]),
    TopicDefinition(name: "anger", words: ["en": [Term("slow"), Term("refund*")]]),
  ]

  private func topics(of comment: String) throws -> [String] {
    let scan = try CommentScan(CommentScanner.Builder(topics: Self.topics).finish())
    scan.scan(comment)
    return scan.topicNames
  }

  @Test(arguments: [
    ("The INVOICE is wrong", ["billing"]),
    ("invoices", []),
    ("We were refunded late", ["anger", "billing"]),
    ("You charged me  twice", ["billing"]),
    ("so slow", ["anger", "speed"]),
    ("slower", []),
    ("我要退款，太慢了", ["billing", "speed"]),
    ("", []),
  ])
  func findsTopics(comment: String, expected: [String]) throws {
    #expect(try topics(of: comment) == expected)
  }

  @Test func tellsWhichPatternsMatched() throws {
    var builder = CommentScanner.Builder(topics: Self.topics)
    let switching = builder.register(Pattern(.expression, "switch(ing)? to"))
    let slow = builder.register(Pattern(.word, "slow"))
    let competitor = builder.register(Pattern(.contains, "competitor"))
    #expect(builder.register(Pattern(.contains, "competitor")) == competitor)
    let scan = try CommentScan(builder.finish())

    scan.scan("We are switching to a competitor")
    #expect(scan.didMatch(switching))
    #expect(scan.didMatch(competitor))
    #expect(!scan.didMatch(slow))
    #expect(scan.topics.isEmpty)
    #expect(scan.folded.string == "we are switching to a competitor")

    let bytes = Array("Slow!".utf8)
    bytes.withUnsafeBufferPointer { scan.scan($0) }
    #expect(!scan.didMatch(switching))
    #expect(scan.didMatch(slow))
    #expect(Array(scan.topics) == [1, 2])
  }

  @Test func showsTheWordsThatLedToATopic() throws {
    let scanner = try CommentScanner.Builder(topics: Self.topics).finish()
    let comment = "Refund! The invoice\u{2026} REFUNDED"
    let evidence = scanner.evidence(forTopic: 0, in: comment)
    #expect(Set(evidence.map(\.pattern.text)) == ["invoice", "refund"])
    let bytes = Array(comment.utf8)
    let words = evidence.map { $0.ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }
    #expect(Set(words) == [["invoice"], ["Refund", "REFUND"]])
    #expect(scanner.evidence(forTopic: 1, in: comment).isEmpty)
  }

  @Test func bringsAllBadPatternsToTheirPlaces() throws {
    func place(_ line: Int) -> HeedCore.SourceLocation {
      HeedCore.SourceLocation(file: "rules/topics.yml", line: line, column: 5)
    }
    let topic = TopicDefinition(
      name: "bad",
      words: [
        "en": [Term("can*cel", at: place(1)), Term(" ", at: place(2)), Term("*", at: place(3))]
      ],
      patterns: [Term("(a", at: place(4)), Term("fine", at: place(5))])
    var builder = CommentScanner.Builder(topics: [topic])
    _ = builder.register(Pattern(.expression, "(a"), at: place(6))
    _ = builder.register(Pattern(.expression, #"(b)\1"#))
    let finished = builder
    let thrown = #expect(throws: InvalidPatterns.self) { try finished.finish() }
    let error = try #require(thrown)
    #expect(Set(error.diagnostics.map { $0.location?.line }) == [1, 2, 3, 4, 6, nil])
    #expect(error.diagnostics.allSatisfy { $0.code == "bad-pattern" && $0.severity == .error })
  }

  @Test func scannerWithoutPatternsFindsNothing() throws {
    let scan = try CommentScan(CommentScanner.Builder().finish())
    scan.scan("anything")
    #expect(scan.topicNames.isEmpty)
    #expect(!scan.didMatch(0))
  }
}
