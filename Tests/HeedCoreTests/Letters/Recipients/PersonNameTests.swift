import Testing

@testable import HeedCore

struct PersonNameTests {
  @Test(arguments: [
    "Ana", "Ana Silva", "O'Brien", "Jean-Luc", "José Ñandú", "Łukasz", "张伟", "欧阳 娜娜", "山田太郎", "김민수",
    "Dr. J. R. R. Tolkien", "St.John", "محمد", "नीता", "Na", "Nulla", "Tester Smith", "van der Berg",
    "Cher", "Ng", "X Æ", "Müller (Schmidt)", "Zoë", "Henry 8",
  ])
  func names(name: String) {
    #expect(PersonName(name) == .valid(name))
  }

  @Test(arguments: [
    nil, "", "  ", "\u{3000}", "null", "NULL", "None", "N/A", "n/a", "NA", "-", "--", ".", "...",
    "?", "123",
    "test", "Test", "FirstName", "first name", "first_name", "[First Name]", "(none)", "undefined",
    "unknown",
    "anonymous", "Customer", "无", "匿名", "测试", "先生", "👍", "0", "\u{200B}", "、", "Mr.",
  ])
  func missingNames(name: String?) {
    #expect(PersonName(name) == .missing)
  }

  @Test(arguments: [
    "ana@example.com", "http://evil.example", "www.evil.example", "evil.com", "evil.xyz/win",
    "bit.ly/abc",
    "Win at casino.top now", "Ana\nSilva", "Ana\r\nBcc: x", "Ana\u{0}", "Ana\u{2028}Silva",
    "{{ name }}",
    "{%customer.firstName%}", "<b>Ana</b>", "Ana|Silva", "*|FNAME|*", "%FIRSTNAME%$",
    "Ana\u{202E}Silva",
    "user12345", String(repeating: "a", count: 61), String(repeating: "张", count: 61), "Hello #1",
    "Ana https://a.example", "evil.example/path",
  ])
  func suspiciousNames(name: String) {
    guard case .suspicious(let reason) = PersonName(name) else {
      Issue.record("\(PersonName(name))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func sixtyCharactersAreAName() {
    let name = String(repeating: "张", count: 60)
    #expect(PersonName(name) == .valid(name))
  }

  @Test func whiteSpaceAroundANameIsNotPartOfIt() {
    #expect(PersonName("  Ana \u{A0}") == .valid("Ana"))
    #expect(PersonName("\u{3000}张伟\u{3000}") == .valid("张伟"))
  }
}
