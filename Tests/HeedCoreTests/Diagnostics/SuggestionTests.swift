import Testing

@testable import HeedCore

struct SuggestionTests {
  @Test(arguments: [
    ("frist_name", "first_name"), ("first name", "first_name"), ("First-Name", "first_name"),
    ("emial", "email"), ("plans", "plan"), ("pln", "plan"), ("p1", "P1"), ("客户名称", "客户名"),
    ("detracter", "detractor"),
  ])
  func slipsOfTheKeyboard(name: String, meant: String) {
    let names = ["first_name", "last_name", "email", "plan", "P1", "P2", "客户名", "detractor"]
    #expect(Suggestion.closest(to: name, among: names) == meant)
    #expect(Suggestion.question(for: name, among: names) == "did you mean '\(meant)'?")
  }

  @Test(arguments: ["P3", "x", "", "colour", "first_name_of_the_customer", "名"])
  func whatIsNearNothing(name: String) {
    let names = ["first_name", "email", "plan", "P1", "P2", "客户名"]
    #expect(Suggestion.closest(to: name, among: names) == nil)
  }

  @Test func theNearestIsTakenAndOfTwoTheFirst() {
    #expect(Suggestion.closest(to: "abcdef", among: ["abxxef", "abcdex"]) == "abcdex")
    #expect(Suggestion.closest(to: "abcd", among: ["abce", "abcf"]) == "abce")
    #expect(Suggestion.closest(to: "abcd", among: ["abcd"]) == nil)
  }

  @Test func aVeryLongNameCostsLittle() {
    let long = String(repeating: "a", count: 100_000)
    #expect(Suggestion.closest(to: long, among: [long + "b"]) == nil)
  }
}
