import Testing

struct PeopleMistakeTests {
  @Test(arguments: [
    Mistake(
      "email: kim.park@acme.example", "‸emial: kim.park@acme.example",
      "unknown-key: 'emial' is not a key of the person 'kim' | did you mean 'email'?"),
    Mistake(
      "    name: Kim Park\n    role: { en: Customer Success Manager, zh-Hans: 客户成功经理 }\n    email: kim.park@acme.example\n",
      "    ‸name: Kim Park\n",
      "missing-key: the person 'kim' needs 'email' | write  email: ..."),
    Mistake(
      "kim.park@acme.example", "‸kim.park",
      "wrong-address: 'kim.park' is not a usable address: it has no @"),
    Mistake(
      "kim.park@acme.example", "‸Kim Park <kim.park@acme.example>",
      "wrong-address: 'Kim Park <kim.park@acme.example>' is not a usable address: it has < or >; only the address itself belongs here, without a name"
    ),
    Mistake(
      "name: Maria Santos", "name: ‸[Maria, Santos]",
      "wrong-form: 'name' must be a single text"),
    Mistake(
      "name: { en: Chen Lin, zh-Hans: 陈琳 }", "name: { en: Chen Lin, zh-Hans: ‸[陈, 琳] }",
      "wrong-form: 'name' must be a single text"),
    Mistake(
      "maria:\n    name: Maria Santos\n    email: maria.santos@acme.example",
      "maria: ‸Maria Santos",
      "wrong-form: the person 'maria' must be written as  key: value | the keys are name, role, email, languages"
    ),
    Mistake(
      "people:", "‸peple:",
      "unknown-key: 'peple' is not a key of the file of people | did you mean 'people'?"),
    Mistake(
      "languages: [en, ko]", "‸langauges: [en, ko]",
      "unknown-key: 'langauges' is not a key of the person 'kim' | did you mean 'languages'?"),
    Mistake(
      "languages: [en, ko]", "languages: [en, ‸Korean]",
      "wrong-language: 'Korean' is not a language | did you mean 'ko'?"),
  ])
  func people(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/people.yml")
  }
}
