import Testing

struct SettingsMistakeTests {
  @Test func theUsualWorkspaceHasNone() throws {
    #expect(TestWorkspace().findings.isEmpty)
    _ = try TestWorkspace().configuration()
  }

  @Test(arguments: [
    Mistake("company: Acme", "‸compny: Acme"),
    Mistake("company: Acme\n", "‸"),
    Mistake("company: Acme", "‸company: '  '"),
    Mistake("company: Acme", "‸company:"),
    Mistake("company: Acme", "company: ‸[Acme]"),
    Mistake("company: Acme", "company: Acme\n‸colour: red"),
    Mistake("company: Acme", "company: Acme\n‸company: Bcme"),
    Mistake("name: Kim Park, address", "name: Kim Park, ‸adress"),
    Mistake("care@acme.example", "‸care@acme"),
    Mistake("from: { name: Kim Park, address: care@acme.example }", "from: ‸care@acme.example"),
    Mistake("time_zone: Europe/Berlin\ncal", "time_zone: ‸EST\ncal"),
    Mistake("time_zone: Europe/Berlin\ncal", "time_zone: ‸UTC+1\ncal"),
    Mistake("time_zone: Europe/Berlin\ncal", "time_zone: ‸Europe/Berln\ncal"),
    Mistake("languages: [en, zh-Hans]", "languages: [‸english, zh-Hans]"),
    Mistake("languages: [en, zh-Hans]", "languages: [en, ‸{ zh: Hans }]"),
    Mistake("outbox: outbox", "outbox: ‸/var/outbox"),
    Mistake("outbox: outbox", "outbox: ‸../outbox"),
    Mistake("ledger: .heed/ledger.sqlite", "ledger: ‸a/../../ledger.sqlite"),
    Mistake("1 letter in 7 days", "‸one letter a week"),
    Mistake("1 letter in 7 days", "‸2 letters in 7 days"),
    Mistake("1 letter in 7 days", "‸1 letter in 7 working days"),
    Mistake("per_run: 100", "per_run: ‸lots"),
    Mistake("per_run: 100", "per_run: ‸0"),
    Mistake("20 a day", "‸20 per day"),
    Mistake("per_run: 100", "‸per_rum: 100"),
    Mistake("limits: { per_person: 1 letter in 7 days, per_run: 100, per_domain: 20 a day }", "limits: ‸100"),
    Mistake("{ environment: SMTP_PASSWORD }", "‸hunter2"),
    Mistake("{ environment: SMTP_PASSWORD }", "{ ‸enviroment: SMTP_PASSWORD }"),
    Mistake("smtp+starttls://mail.acme.example:587", "‸mail.acme.example:587"),
    Mistake("smtp+starttls://mail.acme.example:587", "‸smtp://care:hunter2@mail.acme.example"),
    Mistake("smtp: { server: smtp+starttls://mail.acme.example:587, user: care", "smtp: ‸{ user: care"),
    Mistake("user: care", "‸usr: care"),
  ])
  func settings(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }

  @Test(arguments: [
    Mistake("1 hour", "‸1 our"),
    Mistake("1 hour", "‸soon"),
    Mistake("1 hour", "‸-1 hour"),
    Mistake("respond_within: 1 hour, ", "‸respond_with: 1 hour, "),
    Mistake("P2: { respond_within: 4 working hours, calendar: office }", "P2: ‸{ calendar: office }"),
    Mistake("calendar: office }", "calendar: ‸ofice }"),
    Mistake("calendar: office }", "calendar: ‸always-open }"),
    Mistake("escalate_to: maria", "escalate_to: ‸mario"),
    Mistake("warn_before: 15 minutes", "warn_before: ‸15 minuts"),
    Mistake("P2: {", "P2: ‸4 working hours #"),
  ])
  func priorities(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }

  @Test(arguments: [
    Mistake("plan: text", "plan: ‸txt"),
    Mistake("plan: text", "plan: ‸set"),
    Mistake("plan: text", "plan: text\n  ‸Account Manager: text"),
    Mistake("plan: text", "plan: text\n  ‸score: number"),
    Mistake("type: number", "‸tipe: number"),
  ])
  func fields(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }
}
