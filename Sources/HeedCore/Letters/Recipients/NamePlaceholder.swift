/// What stands in name fields when there is no name.
enum NamePlaceholder {
  private static let words: Set<String> = [
    "null", "nil", "none", "nan", "undefined", "unknown", "empty", "blank", "anonymous", "anon",
    "n/a", "n.a.", "n.a", "#n/a", "#ref!", "#name?", "#value!", "no name", "noname", "not provided",
    "test", "tester", "testing", "test test", "test user", "asdf", "qwerty", "xxx", "abc", "foo",
    "first", "firstname", "first name", "first_name", "last", "lastname", "last name", "last_name",
    "name", "full name", "fullname", "full_name", "your name", "surname", "given name",
    "family name", "username", "user name", "user", "customer", "guest", "client", "respondent",
    "sir", "madam", "sir/madam", "mr", "mrs", "ms", "mr.", "mrs.", "ms.",
    "无", "没有", "无名", "匿名", "匿名用户", "未知", "测试", "姓名", "名字", "姓", "名", "用户", "客户",
    "顾客", "先生", "女士", "先生/女士", "空", "暂无",
  ]

  /// For each byte, the first words of placeholders that begin with it.
  private static let firstWords: [[[UInt8]]] = words.reduce(
    into: Array(repeating: [], count: 256)
  ) { firstWords, word in
    let first = word.utf8.prefix { $0 != 0x20 }
    if let byte = first.first { firstWords[Int(byte)].append(Array(first)) }
  }

  /// Whether a text stands for no name, in letters of either case.
  static func matches(_ name: String) -> Bool {
    // "Na" is a name, "NA" the abbreviation.
    if name == "NA" { return true }
    guard name.utf8.count <= 20, mayMatch(name) else { return false }
    let lower = name.lowercased()
    if words.contains(lower) { return true }
    // First and last name of a form that was not filled in: "none none", "Test User".
    let parts = lower.utf8.split(separator: 0x20)
    if parts.count > 1, parts.allSatisfy({ words.contains(String(Substring($0))) }) { return true }
    guard let first = lower.first, "([<\"'{".contains(first) else { return false }
    return words.contains(String(lower.dropFirst().prefix { !")]>\"'}".contains($0) }))
  }

  /// For each byte, the lengths of the first words of placeholders that begin with it, as bits.
  private static let firstWordLengths: [UInt64] = firstWords.map { words in
    words.reduce(0) { $0 | 1 << UInt64($1.count) }
  }

  /// False for most names, told by the length and the first letter of their first word, and for
  /// most others by the whole word.
  private static func mayMatch(_ name: String) -> Bool {
    var length = 0
    for byte in name.utf8 {
      if byte == 0x20 { break }
      if byte >= 0x80 || length == 0 && !isLetter(byte) { return true }
      length += 1
    }
    guard let first = name.utf8.first, firstWordLengths[Int(first | 0x20)] >> length & 1 == 1
    else { return false }
    return firstWords[Int(first | 0x20)].contains { word in
      word.count == length && zip(word, name.utf8).allSatisfy { $0 == lowercased($1) }
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
