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

  static func matches(_ name: String) -> Bool {
    guard name.utf8.count <= 20 else { return false }
    // "Na" is a name, "NA" the abbreviation.
    if name == "NA" { return true }
    let lower = name.lowercased()
    if words.contains(lower) { return true }
    // First and last name of a form that was not filled in: "none none", "Test User".
    let parts = lower.utf8.split(separator: 0x20)
    if parts.allSatisfy({ words.contains(String(Substring($0))) }) { return true }
    guard let first = lower.first, "([<\"'{".contains(first) else { return false }
    return words.contains(String(lower.dropFirst().prefix { !")]>\"'}".contains($0) }))
  }
}
