import Testing

struct SettingsMistakeTests {
  @Test func theUsualWorkspaceHasNone() throws {
    #expect(TestWorkspace().findings.isEmpty)
    _ = try TestWorkspace().configuration()
  }

  @Test(arguments: [
    Mistake(
      "company: Acme", "‸compny: Acme",
      "unknown-key: 'compny' is not a key of the file of settings | did you mean 'company'?"),
    Mistake(
      "company: Acme\n", "‸",
      "missing-key: the file of settings needs 'company' | write  company: ..."),
    Mistake(
      "company: Acme", "‸company: '  '",
      "missing-key: the file of settings needs 'company' | write  company: ..."),
    Mistake(
      "company: Acme", "‸company:",
      "missing-key: the file of settings needs 'company' | write  company: ..."),
    Mistake("company: Acme", "company: ‸[Acme]", "wrong-form: 'company' must be a single text"),
    Mistake(
      "company: Acme", "company: Acme\n‸colour: red",
      "unknown-key: 'colour' is not a key of the file of settings | the keys are company, from, languages, time_zone, calendars, priorities, limits, fields, outbox, ledger, smtp"
    ),
    Mistake(
      "company: Acme", "company: Acme\n‸company: Bcme",
      "yaml-syntax: 'company' stands here twice | the first is in line 1; keep one of them"),
    Mistake(
      "name: Kim Park, address", "name: Kim Park, ‸adress",
      "unknown-key: 'adress' is not a key of 'from' | did you mean 'address'?"),
    Mistake(
      "care@acme.example", "‸care@acme",
      "wrong-address: 'care@acme' is not a usable address: its domain has no dot, as in example.com"
    ),
    Mistake(
      "from: { name: Kim Park, address: care@acme.example }", "from: ‸care@acme.example",
      "wrong-form: 'from' must be written as  key: value | the keys are name, address"),
    Mistake(
      "time_zone: Europe/Berlin\ncal", "time_zone: ‸EST\ncal",
      "wrong-time-zone: 'EST' is an abbreviation, which does not say where and when clocks change | write America/New_York"
    ),
    Mistake(
      "time_zone: Europe/Berlin\ncal", "time_zone: ‸UTC+1\ncal",
      "wrong-time-zone: 'UTC+1' is a fixed offset, which can't follow daylight-saving time | write the name of the place, such as Europe/Berlin or America/Chicago, or UTC"
    ),
    Mistake(
      "time_zone: Europe/Berlin\ncal", "time_zone: ‸Europe/Berln\ncal",
      "wrong-time-zone: 'Europe/Berln' is not a time zone | did you mean Europe/Berlin?"),
    Mistake(
      "languages: [en, zh-Hans]", "languages: [‸english, zh-Hans]",
      "wrong-language: 'english' is not a language | did you mean 'en'?"),
    Mistake(
      "languages: [en, zh-Hans]", "languages: [en, ‸{ zh: Hans }]",
      "wrong-form: each entry of 'languages' must be a single text"),
    Mistake(
      "outbox: outbox", "outbox: ‸/var/outbox",
      "wrong-value: 'outbox' must be a path inside the workspace | write it without / at the beginning and without .., such as  outbox"
    ),
    Mistake(
      "outbox: outbox", "outbox: ‸../outbox",
      "wrong-value: 'outbox' must be a path inside the workspace | write it without / at the beginning and without .., such as  outbox"
    ),
    Mistake(
      "ledger: .heed/ledger.sqlite", "ledger: ‸a/../../ledger.sqlite",
      "wrong-value: 'ledger' must be a path inside the workspace | write it without / at the beginning and without .., such as  ledger"
    ),
    Mistake(
      "1 letter in 7 days", "‸one letter a week",
      "wrong-value: 'per_person' must say in which time a person gets one letter at most | write  1 letter in 7 days"
    ),
    Mistake(
      "1 letter in 7 days", "‸2 letters in 7 days",
      "wrong-value: 'per_person' must say in which time a person gets one letter at most | write  1 letter in 7 days"
    ),
    Mistake(
      "1 letter in 7 days", "‸1 letter in 7 working days",
      "wrong-value: 'per_person' must say in which time a person gets one letter at most | write  1 letter in 7 days"
    ),
    Mistake(
      "per_run: 100", "per_run: ‸lots",
      "wrong-value: 'per_run' must be a whole number from 1 to 10000000"),
    Mistake(
      "per_run: 100", "per_run: ‸0",
      "wrong-value: 'per_run' must be a whole number from 1 to 10000000"),
    Mistake(
      "20 a day", "‸20 per day",
      "wrong-value: 'per_domain' must say how many letters a day | write  200 a day"),
    Mistake(
      "per_run: 100", "‸per_rum: 100",
      "unknown-key: 'per_rum' is not a key of 'limits' | did you mean 'per_run'?"),
    Mistake(
      "limits: { per_person: 1 letter in 7 days, per_run: 100, per_domain: 20 a day }",
      "limits: ‸100",
      "wrong-form: 'limits' must be written as  key: value | the keys are per_person, per_run, per_domain"
    ),
    Mistake(
      "{ environment: SMTP_PASSWORD }", "‸hunter2",
      "password-in-file: a password must not stand in this file | write  password: { environment: NAME },  { file: PATH }  or  { command: COMMAND }"
    ),
    Mistake(
      "{ environment: SMTP_PASSWORD }", "{ ‸enviroment: SMTP_PASSWORD }",
      "unknown-key: a password comes from environment, file or command | did you mean 'environment'?"
    ),
    Mistake(
      "smtp+starttls://mail.acme.example:587", "‸mail.acme.example:587",
      "wrong-value: 'server' must be an address such as smtp+starttls://mail.acme.example:587 | it begins with smtp://, smtps://, smtp+starttls://, without user or password"
    ),
    Mistake(
      "smtp+starttls://mail.acme.example:587", "‸smtp://care:hunter2@mail.acme.example",
      "wrong-value: 'server' must be an address such as smtp+starttls://mail.acme.example:587 | it begins with smtp://, smtps://, smtp+starttls://, without user or password"
    ),
    Mistake(
      "smtp: { server: smtp+starttls://mail.acme.example:587, user: care", "smtp: ‸{ user: care",
      "missing-key: 'smtp' needs 'server' | write  server: ..."),
    Mistake(
      "user: care", "‸usr: care",
      "unknown-key: 'usr' is not a key of 'smtp' | did you mean 'user'?"),
  ])
  func settings(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }

  @Test(arguments: [
    Mistake(
      "1 hour", "‸1 our",
      "wrong-time-span: 'our' is not a unit of time | did you mean 'hour'?"),
    Mistake(
      "1 hour", "‸soon",
      "wrong-time-span: 'soon' does not begin with a number | write, for example, 4 hours, 30 minutes, 2 days or 4 working hours"
    ),
    Mistake(
      "1 hour", "‸-1 hour",
      "wrong-time-span: '-1 hour' is negative | write how much time there is"),
    Mistake(
      "respond_within: 1 hour, ", "‸respond_with: 1 hour, ",
      "unknown-key: 'respond_with' is not a key of the priority 'P1' | did you mean 'respond_within'?"
    ),
    Mistake(
      "P2: { respond_within: 4 working hours, calendar: office }", "P2: ‸{ calendar: office }",
      "missing-key: the priority 'P2' needs 'respond_within' | write  respond_within: ..."),
    Mistake(
      "calendar: office }", "calendar: ‸ofice }",
      "unknown-calendar: there is no calendar 'ofice' | did you mean 'office'?"),
    Mistake(
      "calendar: office }", "calendar: ‸always-open }",
      "unknown-calendar: there is no calendar 'always-open' | there are always, office"),
    Mistake(
      "escalate_to: maria", "escalate_to: ‸mario",
      "unknown-person: there is no person 'mario' in rules/people.yml | did you mean 'maria'?"),
    Mistake(
      "warn_before: 15 minutes", "warn_before: ‸15 minuts",
      "wrong-time-span: 'minuts' is not a unit of time | did you mean 'minute'?"),
    Mistake(
      "P2: {", "P2: ‸4 working hours #",
      "wrong-form: the priority 'P2' must be written as  key: value | the keys are respond_within, resolve_within, calendar, warn_before, escalate_to"
    ),
  ])
  func priorities(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }

  @Test(arguments: [
    Mistake(
      "plan: text", "plan: ‸txt",
      "wrong-value: a field's type is one of text, number, date, yes/no | did you mean 'text'?"),
    Mistake(
      "plan: text", "plan: ‸set",
      "wrong-value: a field's type is one of text, number, date, yes/no"),
    Mistake(
      "plan: text", "plan: text\n  ‸Account Manager: text",
      "wrong-name: 'Account Manager' can't be the name of a field | use small letters, digits and underscores, beginning with a letter"
    ),
    Mistake(
      "plan: text", "plan: text\n  ‸score: number",
      "standard-field: 'score' is a field that every response has | remove this line, or give the field another name"
    ),
    Mistake(
      "type: number", "‸tipe: number",
      "unknown-key: 'tipe' is not a key of the field 'account_value' | did you mean 'type'?"),
  ])
  func fields(_ mistake: Mistake) throws {
    try mistake.check(in: "rules/heed.yml")
  }
}
