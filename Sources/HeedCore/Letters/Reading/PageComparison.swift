/// Compares what the page of a letter says with its plain text.
///
/// Customers see one of the two, and reviewers read the text: a page that was edited to say
/// something else must be noticed.
package struct PageComparison: Sendable {
  /// What stands in one part where the other says something else.
  package struct Difference: Hashable, Sendable {
    /// Empty where the page says more.
    package let text: String
    /// Empty where the page says less.
    package let page: String
  }

  /// What the page says before the letter begins, such as the line that mail programs show beside
  /// the subject; empty for nothing.
  package let above: String
  /// What the page says after the letter has ended; empty for nothing.
  package let below: String
  /// Where the two differ first; nil where the page holds the whole letter, and nothing within it.
  package let difference: Difference?

  /// Words of the page that some customers see and others don't, in plain words for a person.
  ///
  /// The layout of a workspace may do such things on purpose: they are worth telling of a page that
  /// was edited by hand.
  package let concealed: [String]

  /// Longer stretches that differ are taken as a whole.
  private static let mostWords = 600

  /// Compares the two parts of a letter; nil for one that is plain text only.
  package init?(_ content: MailContent) {
    guard let page = content.html else { return nil }
    self.init(text: content.text, page: page)
  }

  /// - Parameters:
  ///   - text: the letter's plain text.
  ///   - page: HTML, the letter within whatever surrounds it.
  package init(text: String, page: String) {
    let wanted = PageWords(plain: text)
    let present = PageWords(page: Array(page.utf8))
    concealed = ConcealedWords(page: page).remarks
    if let start = Self.start(of: wanted.words, in: present.words) {
      above = present.passage(0..<start)
      below = present.passage((start + wanted.words.count)..<present.words.count)
      difference = nil
      return
    }
    let pairs = Self.pairs(wanted.words, present.words)
    above = present.passage(0..<(pairs.first?.1 ?? 0))
    below = present.passage(((pairs.last?.1 ?? -1) + 1)..<present.words.count)
    difference = Self.difference(wanted, present, pairs)
  }

  /// Where a whole sequence of words begins.
  private static func start(of words: [String], in all: [String]) -> Int? {
    guard !words.isEmpty else { return all.isEmpty ? 0 : nil }
    return all.indices.first { start in
      all.count - start >= words.count && all[start] == words[0]
        && all[start...].starts(with: words)
    }
  }

  /// The words that both have in common, in order, from where the text begins in the page.
  private static func pairs(_ wanted: [String], _ present: [String]) -> [(Int, Int)] {
    guard wanted.count <= mostWords, present.count <= 2 * mostWords else {
      let same = zip(wanted, present).prefix { $0 == $1 }.count
      return (0..<same).map { ($0, $0) }
    }
    return Kept.pairs(wanted, present)
  }

  private static func difference(
    _ wanted: PageWords, _ present: PageWords, _ pairs: [(Int, Int)]
  ) -> Difference {
    guard var before = pairs.first else {
      return Difference(
        text: wanted.passage(0..<wanted.words.count),
        page: present.passage(0..<present.words.count))
    }
    if before.0 > 0 { return Difference(text: wanted.passage(0..<before.0), page: "") }
    for pair in pairs.dropFirst() {
      if pair.0 - before.0 > 1 || pair.1 - before.1 > 1 {
        return Difference(
          text: wanted.passage((before.0 + 1)..<pair.0),
          page: present.passage((before.1 + 1)..<pair.1))
      }
      before = pair
    }
    return Difference(text: wanted.passage((before.0 + 1)..<wanted.words.count), page: "")
  }
}
