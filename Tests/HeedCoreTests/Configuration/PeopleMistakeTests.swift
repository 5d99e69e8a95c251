import Testing

struct PeopleMistakeTests {
  @Test(arguments: [
    Mistake("email: kim.park@acme.example", "‸emial: kim.park@acme.example"),
    Mistake(
      "    name: Kim Park\n    role: { en: Customer Success Manager, zh-Hans: 客户成功经理 }\n    email: kim.park@acme.example\n",
      "    ‸name: Kim Park\n"),
    Mistake("kim.park@acme.example", "‸kim.park"),
    Mistake("kim.park@acme.example", "‸Kim Park <kim.park@acme.example>"),
    Mistake("name: Maria Santos", "name: ‸[Maria, Santos]"),
    Mistake("name: { en: Chen Lin, zh-Hans: 陈琳 }", "name: { en: Chen Lin, zh-Hans: ‸[陈, 琳] }"),
    Mistake(
      "maria:\n    name: Maria Santos\n    email: maria.santos@acme.example", "maria: ‸Maria Santos"),
    Mistake("people:", "‸peple:"),
    Mistake("languages: [en, ko]", "‸langauges: [en, ko]"),
    Mistake("languages: [en, ko]", "languages: [en, ‸Korean]"),
  ])
  func people(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/people.yml")
  }
}
