/// A status of a mail system, such as `5.1.1` (RFC 3463).
package struct EnhancedStatus: Hashable, Sendable {
  /// 2 for delivered, 4 for not yet, 5 for never.
  package let `class`: Int
  package let subject: Int
  package let detail: Int

  package var text: String { "\(self.class).\(subject).\(detail)" }

  /// Whether it says no more than its class: `5.0.0`, or `5.5.0`, which some large systems give for
  /// whatever they refuse.
  package var isUnspecific: Bool { detail == 0 && (subject == 0 || subject == 5) }

  /// Reads the beginning of a text; nil when there is no status.
  package init?(_ text: some StringProtocol) {
    let token = text.drop { $0 == " " || $0 == "\t" }.prefix { $0.isNumber || $0 == "." }
    let numbers = token.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count >= 3, let first = numbers[0], let second = numbers[1],
      let third = numbers[2], [2, 4, 5].contains(first), (0...999).contains(second),
      (0...999).contains(third)
    else { return nil }
    (self.class, subject, detail) = (first, second, third)
  }

  /// The first status in a text.
  package init?(in text: String) {
    for word in text.split(whereSeparator: { !$0.isNumber && $0 != "." }) {
      if let status = EnhancedStatus(word) {
        self = status
        return
      }
    }
    return nil
  }
}
