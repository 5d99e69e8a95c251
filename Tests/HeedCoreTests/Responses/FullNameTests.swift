import Testing

@testable import HeedCore

/// The full name, put together from the parts of one.
struct FullNameTests {
  @Test(arguments: [
    ("Ana", "Silva", "Ana Silva"), ("伟", "张", "张伟"), ("민수", "김", "김민수"),
    ("さくら", "高橋", "高橋さくら"), ("サクラ", "タカハシ", "タカハシサクラ"),
    ("Wei", "张", "Wei 张"), ("伟", "Zhang", "伟 Zhang"), ("Zoë", "Müller", "Zoë Müller"),
  ])
  func fullName(first: String, last: String, full: String) {
    var response = Response(
      values: Array(repeating: .missing, count: Schema().fields.count), row: 1)
    response[.firstName] = .text(first)
    response[.lastName] = .text(last)
    response.settleNames()
    #expect(response[.fullName] == .text(full))
    let greeting = GreetingName.judged(first: first, last: last, full: nil, language: "ja")
    let isWhole = first.isEastAsianName && last.isEastAsianName
    #expect(greeting == .valid(isWhole ? full : first))
  }
}
