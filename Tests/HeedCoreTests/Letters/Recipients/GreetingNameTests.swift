import Testing

@testable import HeedCore

struct GreetingNameTests {
  @Test(arguments: [
    (["Ana", "Silva", nil], "en", "Ana"), ([nil, nil, "Ana Silva"], "en", "Ana"),
    ([nil, nil, "Silva, Ana"], "en", "Ana"), ([nil, nil, "Dr. Ana Silva"], "en", "Ana"),
    (["Ana Maria", "Silva", nil], "en", "Ana Maria"), (["N/A", "Silva", "Ana Silva"], "en", "Ana"),
    (["伟", "张", nil], "en", "张伟"), (["伟", "张", nil], "zh-Hans", "张伟"),
    ([nil, nil, "张 伟"], "zh", "张伟"),
    ([nil, nil, "欧阳娜娜"], "zh-Hans-CN", "欧阳娜娜"), (["Ana", "Silva", nil], "zh-Hans", "Ana Silva"),
    ([nil, nil, "Ana Silva"], "zh", "Ana Silva"), (["张伟", nil, nil], "zh", "张伟"),
    (["太郎", "山田", nil], "en", "山田太郎"),
    (["民秀", "Kim", nil], "en", "民秀"),
  ])
  func greeting(fields: [String?], language: String, name: String) {
    let judged = GreetingName.judged(
      first: fields[0], last: fields[1], full: fields[2], language: language)
    #expect(judged == .valid(name))
  }

  @Test(arguments: [
    [nil, nil, nil], ["", " ", "-"], ["null", nil, "N/A"], [nil, "Silva", nil],

  ])
  func missing(fields: [String?]) {
    for language in ["en", "zh-Hans"] {
      let judged = GreetingName.judged(
        first: fields[0], last: fields[1], full: fields[2], language: language)
      #expect(judged == .missing)
    }
  }

  /// A letter is held rather than sent with a name that someone has tampered with.
  @Test func oneSuspiciousFieldDecides() {
    let judged = GreetingName.judged(
      first: "Ana", last: "www.evil.example", full: nil, language: "en")
    guard case .suspicious = judged else {
      Issue.record("\(judged)")
      return
    }
  }
}
