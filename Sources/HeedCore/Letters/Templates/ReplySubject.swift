/// The subject of a letter that answers a mail, so that mail programs show both together.
enum ReplySubject {
  /// The most characters of a subject that is repeated.
  private static let lengthLimit = 200

  /// What people's mail programs put before the subject of an answer.
  private static let prefixes = ["re:", "aw:", "sv:", "回复:", "回复：", "答复:", "答复："]

  /// The subject of the answer to a mail; nil when the mail's own says nothing or is very long.
  static func answering(_ subject: String) -> String? {
    let words = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty, words.unicodeScalars.count <= lengthLimit else { return nil }
    let start = words.lowercased()
    return prefixes.contains { start.hasPrefix($0) } ? words : "Re: \(words)"
  }
}
