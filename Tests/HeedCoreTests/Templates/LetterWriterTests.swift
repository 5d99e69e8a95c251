import Testing

@testable import HeedCore

struct LetterWriterTests {
  @Test func bothPartsAndTheHeader() throws {
    let trial = try LetterTrial(
      body: "Dear {{ first_name }},\n\nthank *you*.\n\n{{ owner.name }}, {{ company_name }}",
      subject: "Your answer, {{ first_name }}")
    let values: [String: Value] = ["first_name": .text("Zoë"), "full_name": .text("Zoë Ng")]
    let letter = try trial.letter(values, owner: "kim")
    #expect(letter.text == "Dear Zoë,\n\nthank you.\n\nKim Park, Acme\n")
    #expect(letter.html.contains("<p>Dear Zoë,</p>"))
    #expect(letter.html.contains("thank <em>you</em>."))
    #expect(letter.html.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(letter.html.contains("<title>Your answer, Zoë</title>"))
    #expect(try letter.field("Subject") == "Your answer, Zoë")
    #expect(try letter.field("To") == "Zoë Ng <ana@customer.example>")
    #expect(try letter.field("From") == "Kim Park <care@acme.example>")
    #expect(try letter.field("Date") == "Sun, 22 Nov 2026 11:00:00 +0100")
  }

  @Test(arguments: [
    (
      "Your plan is {{ plan }}.",
      "'plan' is missing or blank, and the letter needs it (templates/hello/en.md, line 5)"
    ),
    (
      "Hi\n\n{{ owner.name }}",
      "'owner.name' is missing or blank, and the letter needs it (templates/hello/en.md, line 7)"
    ),
    (
      "Dear {{ first_name }}",
      "'first_name' is missing or blank, and the letter needs it (templates/hello/en.md, line 5)"
    ),
    (
      "By {{ resolve_by }}",
      "'resolve_by' is missing or blank, and the letter needs it (templates/hello/en.md, line 5)"
    ),
    (
      "{% for topic in topics %}{{ topic }}{% endfor %}{{ topics }}",
      "'topics' is missing or blank, and the letter needs it (templates/hello/en.md, line 5)"
    ),
  ])
  func aMissingValueHoldsTheLetter(body: String, message: String) throws {
    let trial = try LetterTrial(body: body)
    let reason = try #require(try trial.holdReason())
    #expect(reason.message == message)
    #expect(reason.help.contains("{% if"))
    #expect(try trial.holdReason(["plan": .missing])?.message == message)
  }

  @Test func aLetterThatSaysNothingIsHeld() throws {
    let trial = try LetterTrial(body: "{% if plan %}Hello.{% endif %}")
    let reason = try #require(try trial.holdReason(["plan": .missing]))
    #expect(reason.message == "the letter is empty: the template says nothing to this customer")
    #expect(try trial.letter(["plan": .text("team")]).text.hasPrefix("Hello."))
  }

  @Test func aMissingValueInTheSubjectHoldsTheLetter() throws {
    let trial = try LetterTrial(body: "Hello.", subject: "Your {{ plan }}")
    #expect(try trial.holdReason()?.message.hasPrefix("'plan' is missing or blank") == true)
    #expect(try trial.letter(["plan": .text("Team plan")]).field("Subject") == "Your Team plan")
  }

  @Test(arguments: [
    "{% if plan %}Your plan is {{ plan }}.{% else %}No plan.{% endif %}",
    "{% unless plan %}No plan.{% endunless %}", "{{ plan | default: 'No plan.' }}",
    "{% if plan == 'team' %}{{ plan }}{% else %}No plan.{% endif %}",
  ])
  func aGuardedValueDoesNot(body: String) throws {
    let trial = try LetterTrial(body: body)
    #expect(try trial.letter().text == "No plan.\n")
  }

  @Test(arguments: [
    ("<b>Ana", "it has the sign < in it"), ("a@b.example", "it has an @ in it"),
    ("Ana\r\nBcc: x", "it has a line break or a control character in it"),
    ("{{ company }}", "it has the sign { in it"),
    ("www.win-money.example", "it looks like a web address"),
    ("\u{202E}anA", "it has characters that reverse the text"),
  ])
  func aNameThatIsNoneHoldsTheLetter(name: String, reason: String) throws {
    let trial = try LetterTrial(body: "Hello{% if first_name %} {{ first_name }}{% endif %}.")
    for field in ["first_name", "full_name", "last_name"] {
      let held = try trial.holdReason([field: .text(name)])
      #expect(held?.message == "the customer's name can't be used: \(reason)")
    }
  }

  @Test(arguments: ["", "   ", "N/A", "-", "test", "."])
  func aNameThatSaysNothingIsMissing(name: String) throws {
    let trial = try LetterTrial(body: "Hello{% if first_name %} {{ first_name }}{% endif %}.")
    #expect(try trial.letter(["first_name": .text(name)]).text == "Hello.\n")
  }

  @Test func aSubjectWithALineBreakIsRefused() throws {
    let trial = try LetterTrial(body: "Hello.", subject: "About {{ comment }}")
    for comment in ["one\r\nBcc: evil@x.example", "one\ntwo", "one\u{2028}two", "one\u{85}two"] {
      #expect(try trial.holdReason(["comment": .text(comment)]) != nil)
    }
    #expect(try trial.letter(["comment": .text("a\u{0}b")]).field("Subject") == "About ab")
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "//evil.example", "mailto:", "ana", "JavaScript:x",
  ])
  func aLinkThatIsNoneHoldsTheLetter(address: String) throws {
    let trial = try LetterTrial(body: "Hello.\n\nLook [here]({{ comment }}).")
    let reason = try #require(try trial.holdReason(["comment": .text(address)]))
    #expect(
      reason.message == "The value for a link is not a whole web, mail or telephone address. "
        + "(templates/hello/en.md, line 7)")
    #expect(reason.help.hasPrefix("Correct it in the export"))
  }

  @Test func aLinkIsEncodedForItsPlace() throws {
    let trial = try LetterTrial(
      body: "Look [here]({{ comment }}) or [there](https://x.example/?q={{ plan }}).")
    let letter = try trial.letter([
      "comment": .text("https://x.example/a b?\"><script>"), "plan": .text("a&b=c d\"<"),
    ])
    #expect(letter.html.contains("href=\"https://x.example/a%20b?%22%3E%3Cscript%3E\""))
    #expect(letter.html.contains("href=\"https://x.example/?q=a%26b%3Dc%20d%22%3C\""))
    #expect(!letter.html.contains("<script"))
  }

  @Test func theLayoutEscapesWhatItPrintsAndEchoes() throws {
    var workspace = TestWorkspace()
    workspace["templates/layout.html"] = TestWorkspace.layout.replacing(
      "{{ content }}", with: "{{ comment }}<p title='{% echo comment %}'>{%- echo content -%}</p>")
    let trial = try LetterTrial(try workspace.configuration())
    let letter = try trial.letter(["comment": .text("<'i>")])
    #expect(letter.html.contains("&lt;&#39;i&gt;<p title='&lt;&#39;i&gt;'><p>"))
    #expect(!letter.html.contains("'i>"))
  }

  @Test func aQuotedCommentKeepsItsMarkOnEveryLine() throws {
    let trial = try LetterTrial(body: "You wrote:\n\n> {{ comment }}\n\nThanks.")
    let letter = try trial.letter(["comment": .text("one\r\n\r\ntwo <b>\n> three")])
    #expect(letter.text == "You wrote:\n\n> one\n>\n> two <b>\n> > three\n\nThanks.\n")
    #expect(letter.html.contains("one<br>\n<br>\ntwo &lt;b&gt;<br>\n&gt; three"))
  }

  @Test func valuesAreNeitherMarkdownNorLiquidNorEntities() throws {
    let trial = try LetterTrial(body: "Plan: {{ plan }}")
    let plan = "**a** _b_ `c` # d [e](f) {{ company_name }} {% if %} &amp; <i>g</i> 'h' \"i\""
    let letter = try trial.letter(["plan": .text(plan)])
    #expect(letter.text.replacing("\n", with: " ") == "Plan: \(plan) ")
    let escaped =
      "**a** _b_ `c` # d [e](f) {{ company_name }} {% if %} &amp;amp; &lt;i&gt;g&lt;/i&gt; "
      + "&#39;h&#39; &quot;i&quot;"
    #expect(letter.html.contains(escaped))
  }

  @Test func whatTheTemplateSaysHasNoEntitiesInPlainText() throws {
    let letter = try LetterTrial(body: "Q&A: 1 \\< 2 > 0, it's \"fine\" &amp; **good**").letter()
    #expect(letter.text == "Q&A: 1 < 2 > 0, it's \"fine\" & good\n")
    #expect(letter.html.contains("Q&amp;A: 1 &lt; 2 &gt; 0"))
    #expect(letter.html.contains("<strong>good</strong>"))
  }

  @Test func fieldsOfEveryKindArePrinted() throws {
    let trial = try LetterTrial(
      body:
        "{{ account_value }} {{ renews_on }} {{ is_partner }} {{ topics | join: ', ' }} {{ submitted_on }}"
    )
    let letter = try trial.letter([
      "account_value": .number(50_000),
      "renews_on": .instant(try #require(Instant(rfc3339: "2026-12-31T23:30:00Z"))),
      "is_partner": .truth(true), "topics": .set(["billing", "leaving"]),
    ])
    #expect(letter.text == "50000 Friday 1 January 2027 true billing, leaving Friday 20 November\n")
  }

  @Test func theSameRequestGivesTheSameBytes() throws {
    let trial = try LetterTrial(body: "Dear {{ first_name }}\n\n> {{ comment }}")
    let values: [String: Value] = ["first_name": .text("Zoë"), "comment": .text("很好 👍")]
    let first = try trial.write(try trial.request("hello", values))
    let again = try LetterTrial(trial.configuration)
    let second = try again.write(try again.request("hello", values))
    #expect(first.bytes == second.bytes)
    #expect(first.digest.bytes == second.digest.bytes)
    #expect(first.messageID == second.messageID)
  }

  @Test func aTimeThatIsPastIsNotPromised() throws {
    let body =
      "{% if respond_by %}R {{ respond_by }}{% endif %} {% if resolve_by %}S {{ resolve_by }}{% endif %} end"
    let trial = try LetterTrial(body: body)
    func text(_ due: [Promise.Kind: String]) throws -> String {
      let letter = try trial.write(try trial.request("hello", [:], due: due))
      return try ReadLetter(letter).text.split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
    let (past, now, future) = (
      "2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z", "2026-11-23T08:30:00Z"
    )
    #expect(try text([.respond: past, .resolve: past]) == "end")
    #expect(try text([.respond: now, .resolve: now]) == "end")
    #expect(
      try text([.respond: past, .resolve: future])
        == "S Monday 23 November, 09:30 (Berlin time) end")
    #expect(try text([:]) == "end")
  }

  @Test(arguments: [
    ("2026-11-23T08:30:00Z", "by Monday 23 November"),
    ("2026-11-22T22:59:59Z", "by Sunday 22 November"),
    ("2026-11-23T23:00:00Z", "by Monday 23 November"),
    ("2026-11-22T10:00:00Z", "no day"),
    ("2026-11-20T10:00:00Z", "no day"),
  ])
  func aDayIsPromisedWhileItLasts(due: String, text: String) throws {
    let trial = try LetterTrial(
      body: "{% if resolve_day %}by {{ resolve_day }}{% else %}no day{% endif %}")
    let letter = try trial.write(try trial.request("hello", [:], due: [.resolve: due]))
    #expect(try ReadLetter(letter).text == text + "\n")
  }

  @Test func aLetterIsLateOnceTheDayToAnswerIsOver() throws {
    let trial = try LetterTrial(
      body: "{% if is_late %}late{% else %}in time{% endif %}, {{ respond_day | default: '-' }}")
    func text(_ due: [Promise.Kind: String]) throws -> String {
      try ReadLetter(try trial.write(try trial.request("hello", [:], due: due))).text
    }
    // Midnight of Sunday in Berlin belongs to Saturday.
    #expect(try text([.respond: "2026-11-21T23:00:00Z"]) == "late, -\n")
    #expect(try text([.respond: "2026-11-21T23:00:01Z"]) == "in time, -\n")
    #expect(try text([.respond: "2026-11-22T10:00:00Z"]) == "in time, -\n")
    #expect(try text([.respond: "2026-11-22T10:00:01Z"]) == "in time, Sunday 22 November\n")
    #expect(try text([.resolve: "2026-11-20T10:00:00Z"]) == "in time, -\n")
    #expect(try text([:]) == "in time, -\n")
  }

  @Test func aPartialIsTakenInTheLettersLanguage() throws {
    var workspace = TestWorkspace([
      "templates/hello/en.md":
        "---\nsubject: S\npreheader: P\n---\nHi.\n\n{% render 'sign' %}\n\n{% render 'foot', plan: plan %}\n",
      "templates/hello/zh-Hans.md":
        "---\nsubject: S\npreheader: P\n---\n您好。\n\n{% render 'sign' %}\n\n{% render 'foot', plan: plan %}\n",
      "templates/partials/sign.md": "**Yours**",
      "templates/partials/sign/zh-Hans.md": "**祝好**",
      "templates/partials/foot.md": "{% if plan %}Plan & {{ plan }}{% else %}-{% endif %}",
    ])
    let trial = try LetterTrial(try workspace.configuration())
    func letter(_ language: String) throws -> ReadLetter {
      try trial.letter(["language": .text(language), "plan": .text("<team>")])
    }
    #expect(try letter("en").text == "Hi.\n\nYours\n\nPlan & <team>\n")
    #expect(try letter("en").html.contains("<strong>Yours</strong>"))
    #expect(try letter("en").html.contains("Plan &amp; &lt;team&gt;"))
    #expect(try letter("zh-Hans").text == "您好。\n\n祝好\n\nPlan & <team>\n")
    workspace["templates/partials/foot.md"] = "{{ paln }} {{ plan | upcsae }}"
    let findings = workspace.findings
    #expect(
      findings.allSatisfy { $0.location?.file == "templates/partials/foot.md" }, "\(findings)")
    #expect(findings.count == 1)
  }
}
