/// Codes of SMTP in what mail systems say.
enum SpokenCode {
  /// The first number of three digits that begins with 4 or 5 and stands by itself.
  static func first(in text: String) -> Int? {
    text.split { !$0.isNumber && $0 != "." }.first { word in
      word.utf8.count == 3 && (word.first == "4" || word.first == "5")
    }.flatMap { Int($0) }
  }

  /// Whether it says that there is no such mailbox (RFC 5321, section 4.2.3).
  static func isAgainstAddress(_ code: Int) -> Bool {
    [550, 551, 553].contains(code)
  }
}
