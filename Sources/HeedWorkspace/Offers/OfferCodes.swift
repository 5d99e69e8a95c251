import HeedCore
import HeedLedger

/// The codes of all offers that are still to be given, each once, in the order of their files.
struct OfferCodes {
  private let offers: [Offer]
  private let givenBefore: [String: Int]
  private var unused: [String: ArraySlice<String>] = [:]
  private var given: [String: Int] = [:]

  /// The time that tells how fast codes go, in seconds: a week.
  private static let recently: Int64 = 7 * 86_400

  /// - Parameters:
  ///   - offers: the offers of the workspace.
  ///   - ledger: knows which codes are given; nil before the first run.
  ///   - now: the present.
  /// - Throws: `LedgerError`.
  init(_ offers: [Offer], _ ledger: Ledger?, now: Instant) throws {
    self.offers = offers
    guard !offers.isEmpty, let ledger else {
      givenBefore = [:]
      for offer in offers { unused[offer.name] = offer.codes[...] }
      return
    }
    let used = try ledger.givenCodes()
    givenBefore = try ledger.givenCodes(since: now.seconds - Self.recently)
    for offer in offers { unused[offer.name] = offer.codes.filter { !used.contains($0) }[...] }
  }

  /// The code that is given next; nil when none is left.
  func next(of offer: String) -> String? {
    unused[offer]?.first
  }

  /// Notes that the next code is given.
  mutating func take(from offer: String) {
    unused[offer]?.removeFirst()
    given[offer, default: 0] += 1
  }

  /// What was given of each offer, and how many codes are left.
  var stocks: [OfferStock] {
    offers.map { offer in
      let given = given[offer.name] ?? 0
      return OfferStock(
        offer: offer.name, file: offer.file, left: unused[offer.name]?.count ?? 0, given: given,
        givenRecently: given + (givenBefore[offer.name] ?? 0))
    }
  }
}
