import Testing

struct PeopleMistakeTests {
  @Test(arguments: [
    Mistake("email: kim.park@acme.example", "‸emial: kim.park@acme.example"),
    Mistake("    email: kim.park@acme.example\n", ""),
    Mistake("kim.park@acme.example", "‸kim.park"),
    Mistake("kim.park@acme.example", "‸Kim Park <kim.park@acme.example>"),
    Mistake("name: Maria Santos", "name: ‸[Maria, Santos]"),
    Mistake("name: { en: Chen Lin, zh-Hans: 陈琳 }", "name: { en: Chen Lin, zh-Hans: ‸[陈, 琳] }"),
    Mistake("  maria:\n    name", "  maria: ‸Maria Santos\n#"),
    Mistake("people:", "‸peple:"),
    Mistake("languages: [en, ko]", "langauges: [en, ko]"),
  ])
  func people(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/people.yml")
  }
}
