import Foundation
import TestSupport
import Testing

/// What a reviewer is shown of a letter.
struct ReviewShowTests {
  @Test func `The letter, the customer's words, the rule, the due time and the state`() throws {
    let trial = try ReviewTrial(comment: "The export is broken again, and nobody answers.")
    let text = try trial.heed("review", "show", "r-1").output
    for words in [
      "Response  r-1, from plain", "Priority  P2", "4 h 20 min left", "waits for review",
      "Ana Novak answered nps 2 (detractor)", "> The export is broken again, and nobody answers.",
      "Why: the rule \"", "Kim Park <care@acme.example>", "Ana Novak <p1@example.com>", "Dear Ana,",
    ] {
      #expect(text.contains(words), "\(words) is missing in\n\(text)")
    }
  }

  @Test func `The keys of its JSON`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    let json = try JSONValue(trial.heed("review", "show", "r-1", "--format", "json").output)
    #expect(
      json.keys == [
        "response", "source", "state", "priority", "due", "customer", "recipient", "template",
        "language", "rule", "owner", "file", "warnings", "problem", "seconds_left", "approval",
        "content", "answer", "why",
      ])
    #expect(
      json["content"]?.keys == [
        "from", "to", "reply_to", "subject", "text", "html", "attachments", "remarks", "message_id",
        "sha256",
      ])
    #expect(json["approval"]?.keys == ["by", "at", "until", "sha256"])
    #expect(json["approval"]?["sha256"] == json["content"]?["sha256"])
    #expect(json["approval"]?["by"]?.text == "kim")
    #expect(json["answer"]?.keys == ["name", "survey", "score", "band", "comment", "submitted_at"])
    #expect(json["why"]?["matched"] == .truth(true))
    #expect(json["content"]?["html"]?.text?.hasPrefix("<!DOCTYPE html>") == true)
  }

  @Test func `Of a letter that lies in two folders, the one that a yes is bound to`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    let path = try #require(try trial.path())
    let text = try trial.workspace.text("outbox/\(path)")
    try trial.workspace.write(
      text.replacing("Dear Ana,", with: "Dear Eve,"),
      to: "outbox/\(path.replacing("approved/", with: "review/"))")
    let json = try JSONValue(trial.heed("review", "show", "r-1", "--format", "json").output)
    #expect(json["content"]?["sha256"] == json["approval"]?["sha256"])
    #expect(json["content"]?["text"]?.text?.hasPrefix("Dear Ana,") == true)
  }

  @Test func `The page that the customer sees`() throws {
    let trial = try ReviewTrial()
    let page = try trial.heed("review", "show", "r-1", "--html").output
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<p>Dear Ana,</p>"))
  }

  @Test(
    "a letter saved by another mail program is read, whatever its encoding",
    .enabled(if: Python.isPresent, "letters are written with Python, which is missing"),
    arguments: ["quoted-printable", "base64", "latin-1", "html only", "big5", "koi8-r"])
  func otherPrograms(form: String) throws {
    let trial = try ReviewTrial()
    let path = trial.workspace["outbox/" + (try #require(try trial.path()))].path
    _ = try Python.output(Self.mailProgram, [path, form])
    let text = try trial.heed("review", "show", "r-1").output
    switch form {
    case "koi8-r": #expect(text.contains("it is written in koi8-r, which heed can't read"))
    case "big5": #expect(text.contains("Big5") && text.contains("你好，Ana"), "\(text)")
    default:
      #expect(text.contains("Zoë says = 5 > 3 & more"), "\(text)")
      #expect(text.contains("Subject  Über Ihre Antwort"), "\(text)")
    }
    if form == "html only" { #expect(text.contains("it has no part in plain text")) }
    if form == "latin-1" { #expect(text.contains("Western characters")) }
    #expect(try trial.heed("review", "approve", "r-1").status == 0)
  }

  /// Writes a letter anew, as a mail program does that saves what a person has edited.
  private static let mailProgram = #"""
    import email, email.policy, sys
    from email.message import EmailMessage
    path, form = sys.argv[1:]
    old = email.message_from_bytes(open(path, 'rb').read(), policy=email.policy.SMTP)
    new = EmailMessage(policy=email.policy.SMTP)
    for name in ['From', 'To', 'Message-ID', 'Date']:
        new[name] = str(old[name])
    new['Subject'] = 'Über Ihre Antwort'
    words = 'Dear Ana,\n\nZoë says = 5 > 3 & more.\n'
    if form == 'html only':
        new.set_content('<p>Dear Ana,</p><p>Zoë says = 5 &gt; 3 &amp; more.</p>', subtype='html',
                        cte='quoted-printable')
    elif form == 'latin-1':
        new.set_content(words, charset='iso-8859-1', cte='quoted-printable')
    elif form == 'big5':
        new.set_content('你好，Ana', charset='big5', cte='base64')
    elif form == 'koi8-r':
        new.set_content('Здравствуйте', charset='koi8-r', cte='base64')
    else:
        new.set_content(words, cte=form)
        new.add_alternative('<p>Zoë</p>', subtype='html', cte=form)
    open(path, 'wb').write(new.as_bytes())
    """#

  @Test func `A response without a letter says so`() throws {
    let trial = try ReviewTrial()
    #expect(try trial.heed("review", "show", "r-7", status: 2).errors.contains("r-7"))
  }
}
