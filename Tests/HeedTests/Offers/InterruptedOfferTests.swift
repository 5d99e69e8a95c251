import Foundation
import TestSupport
import Testing

/// No code goes out twice and none is lost, whatever happens to the runs that give them.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct InterruptedOfferTests {
  private static let batch = Batch(count: 6, rows: 30)

  /// Fewer than there are letters to write, so that the list runs out on the way.
  private static let codes = (10...49).map { "GIFT-\($0)" }

  @Test func `Killed at a random moment, and run again`() throws {
    let undisturbed = try GiftShop(codes: Self.codes)
    try Self.batch.write(to: undisturbed.workspace)
    #expect(try undisturbed.workspace.heed(["check"]).status == 0)
    let first = try undisturbed.workspace.heed(["run"] + Self.batch.names)
    #expect(first.status == 0)
    let wanted = try undisturbed.given()
    #expect(wanted.count == Self.codes.count)
    var random = SeededRandom(seed: 10)
    var inTheMidst = 0
    for _ in 1...15 {
      let shop = try GiftShop(codes: Self.codes)
      try Self.batch.write(to: shop.workspace)
      try Interruption.kill(
        Self.batch.names, in: shop.workspace, after: 0...1, of: first.duration, isAnywhere: false,
        &random)
      if shop.workspace.names(in: "outbox").contains(".writing") { inTheMidst += 1 }
      #expect(try shop.workspace.heed(["run"] + Self.batch.names).status == 0)
      #expect(try shop.given() == wanted)
      try Self.check(shop)
      let difference = try Listing(shop.workspace["outbox"])
        .differences(from: Listing(undisturbed.workspace["outbox"]))
      #expect(difference == [])
    }
    #expect(inTheMidst >= 2, "enough of the moments must lie between the first file and the last")
  }

  @Test func `Of several runs that start at once, none gives a code that another gives`() throws {
    let shop = try GiftShop(codes: Self.codes)
    try Self.batch.write(to: shop.workspace)
    let programs = try Self.batch.names.map { try shop.workspace.start(["run", $0]) }
    for program in programs {
      let status = try program.outcome(within: .seconds(60)).status
      #expect(status == 0 || status == 2)
    }
    for name in Self.batch.names { #expect(try shop.workspace.heed("run", name).status == 0) }
    #expect(try shop.given().count == Self.codes.count)
    try Self.check(shop)
  }

  /// Each letter prints the one code that its response was given; letters that have given way to newer
  /// ones are with the withdrawn, or were never shown.
  private static func check(_ shop: GiftShop) throws {
    let given = try shop.given().map { $0.split(separator: "|").map(String.init) }
    #expect(Set(given.map { $0[0] }).count == given.count)
    // An id that a file's name can't hold as it is, that of a changed answer, has a hash behind it.
    let codes = Dictionary(
      given.map { ("_" + $0[1].replacing("#", with: "-"), $0[0]) },
      uniquingKeysWith: { first, _ in first })
    #expect(codes.count == given.count)
    var printed: [String] = []
    for folder in ["review", "withdrawn"] {
      for (path, found) in try shop.printed(in: folder, like: /GIFT-[0-9]+/) where !found.isEmpty {
        let owned = codes.first { path.contains($0.key + ".") || path.contains($0.key + "--") }
        #expect(found == [owned?.value ?? "none"], "\(path)")
        printed += found
      }
    }
    #expect(Set(printed).count == printed.count)
  }
}
