import Foundation
import TestSupport
import Testing

/// A person who asks to be forgotten is gone from every file, and is not written to again.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct ForgetTests {
  private static let address = "ana.silva@padaria.example"

  /// What of the workspace's own files has a text in it, in any case, as it is or encoded.
  private func places(_ texts: [String], in trial: PeopleTrial) throws -> [String] {
    let program = """
      import base64, email, email.policy, os, sys
      root, words = sys.argv[1], [w.lower().encode() for w in sys.argv[2:]]
      for folder, _, names in os.walk(root):
          for name in names:
              path = os.path.join(folder, name)
              data = open(path, 'rb').read()
              texts = [data, path.encode()]
              if name.endswith('.eml'):
                  message = email.message_from_bytes(data, policy=email.policy.default)
                  texts += [p.get_payload(decode=True) or b'' for p in message.walk()]
              if any(w in t.lower() for w in words for t in texts):
                  print(os.path.relpath(path, root))
      """
    let found = try [".heed", "outbox"].flatMap { folder in
      try Python.output(program, [trial.workspace[folder].path] + texts)
        .split(separator: "\n").map(String.init)
    }
    return found.sorted()
  }

  @Test func `No byte of the person is left in any file`() throws {
    var row = PeopleTrial.bo
    row.comment = "Ask my colleague ANA.SILVA@padaria.example about it."
    let trial = try PeopleTrial(PeopleTrial.ana, row)
    try trial.workspace.write(
      PlainExport(.init(id: "r-9", score: "eleven", email: Self.address)).text, to: "bad.csv")
    #expect(try trial.workspace.run("bad.csv", "--now", PeopleTrial.now).rejected == 1)
    try trial.heed(
      "note", "r-1", "--because", "Ana.Silva@padaria.example rang, she is quarrelling-4711")
    try trial.heed("note", "r-2", "--because", "see ana.silva@padaria.example")
    try trial.heed("review", "approve", "r-1")
    try trial.heed("escalate", at: "2026-11-26T12:00:00Z")
    #expect(try !places([Self.address], in: trial).isEmpty)
    #expect(try !places(["ana silva"], in: trial).isEmpty)
    let outcome = try trial.heed(
      "forget", "ANA.Silva@padaria.example", "--yes", at: "2026-11-26T13:00:00Z")
    #expect(outcome.output.hasPrefix("\(Self.address) is erased and is not written to again."))
    #expect(outcome.output.contains("bad.csv"))
    let left = try places(
      [Self.address, "ana silva", "ana-silva", "says Ana", "quarrelling-4711"], in: trial)
    // What quotes another customer, who names the person, is left to people, and said.
    #expect(left.count == 1 && left.allSatisfy { $0.hasSuffix("_bo-ek_r-2.eml") })
    #expect(outcome.output.contains("_bo-ek_r-2.eml"))
  }

  @Test func `Nobody whose address only looks alike loses anything`() throws {
    var joana = PeopleTrial.bo
    joana.email = "joana.silva@padaria.example"
    joana.comment = "Mail joana.silva@padaria.example or ana.silva@padaria.example.net, please."
    let trial = try PeopleTrial(PeopleTrial.ana, joana)
    let before = try trial.rows("SELECT customer, record FROM responses WHERE id = 'r-2'")
    let outcome = try trial.heed("forget", Self.address, "--yes", "--format", "json")
    #expect(try JSONValue(outcome.output)["mentions"]?.int == 0)
    #expect(try trial.rows("SELECT customer, record FROM responses WHERE id = 'r-2'") == before)
    #expect(try trial.letter("r-2") == "waiting")
  }

  @Test func `Figures stay as they were`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    let query = """
      SELECT id, survey, score, band, submitted_at, rule, priority, template, outcome
      FROM responses ORDER BY id
      """
    let before = try trial.rows(query)
    try trial.heed("forget", Self.address, "--yes")
    #expect(try trial.rows(query) == before)
    #expect(
      try trial.rows("SELECT customer, customer_name FROM responses WHERE id = 'r-1'") == ["|"])
    #expect(try trial.deadlines("r-1") == ["cancelled", "cancelled"])
    #expect(try trial.deadlines("r-2") == ["open", "open"])
    #expect(try trial.letter("r-1") == "cancelled")
    #expect(try trial.events("r-1").last == "forgotten")
    let log = try trial.heed("log", "r-1", at: "2026-11-21T10:00:00Z")
    #expect(log.output.contains("erased the customer from the case"))
    #expect(try trial.heed("review").output.contains("1 letter waits."))
  }

  @Test func `Reading the export again writes nothing and brings nothing back`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.workspace.write(
      PlainExport(.init(id: "r-9", score: "eleven", email: Self.address)).text, to: "bad.csv")
    #expect(try trial.workspace.run("bad.csv", "--now", PeopleTrial.now).rejected == 1)
    try trial.heed("forget", Self.address, "--yes")
    let again = try trial.workspace.run("new.csv", "--now", "2026-11-20T13:00:00Z")
    #expect((again.read, again.alreadyKnown) == (2, 2))
    let bad = try trial.workspace.run("bad.csv", "--now", "2026-11-20T13:00:00Z")
    #expect((bad.rejected, bad.new) == (1, 0))
    // Another answer of hers, under another id, is counted and tells nothing of her.
    var row = PeopleTrial.ana
    row.id = "r-7"
    try trial.workspace.write(PlainExport(row).text, to: "other.csv")
    let other = try trial.workspace.run("other.csv", "--now", "2026-11-20T13:00:00Z")
    #expect(other.notWritten == ["asked to be forgotten": 1])
    #expect(other.addsUp)
    #expect(try trial.deadlines("r-7") == [])
    #expect(try places([Self.address, "silva", "says Ana"], in: trial) == [])
  }

  @Test func `An id that is the address is replaced, and known when it comes again`() throws {
    var row = PeopleTrial.ana
    row.id = Self.address
    let trial = try PeopleTrial(row, PeopleTrial.bo)
    try trial.heed("forget", Self.address, "--yes")
    #expect(try places([Self.address], in: trial) == [])
    let again = try trial.workspace.run("new.csv", "--now", "2026-11-20T13:00:00Z")
    #expect((again.new, again.alreadyKnown) == (0, 2))
  }

  @Test func `What was sent is erased from the outbox, and said to be out of reach`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.sendAll()
    #expect(try trial.letter("r-1") == "sent")
    let outcome = try trial.heed("forget", Self.address, "--yes")
    #expect(outcome.output.contains("1 letter that left, at the customer and at mail servers"))
    #expect(outcome.output.contains("new.csv"))
    #expect(outcome.output.contains("mail/new/"))
    #expect(try trial.letter("r-1") == "sent")
    #expect(try places([Self.address, "ana-silva"], in: trial) == [])
    // At most one letter a person in seven days holds by the person's address, which is gone.
    #expect(try trial.heed("send").output.contains("No letter is to be sent."))
  }

  @Test(
    "exports of spreadsheets that name the person are listed",
    arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func wideExport(encoding: String.Encoding) throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let text = "\u{FEFF}" + PlainExport(PeopleTrial.ana).text
    try #require(text.data(using: encoding)).write(to: trial.workspace["wide.csv"])
    let other = "\u{FEFF}" + PlainExport(PeopleTrial.bo).text
    try #require(other.data(using: encoding)).write(to: trial.workspace["other.csv"])
    let outcome = try JSONValue(
      trial.heed("forget", Self.address, "--yes", "--format", "json").output)
    #expect(outcome["remaining"]?.elements.map(\.text) == ["new.csv", "wide.csv"])
  }

  @Test func `What could not be looked into is said, and not taken for clean`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    try trial.workspace.write("\(Self.address)\n", to: "exports/old.csv")
    try trial.workspace.write("\(Self.address)\n", to: "closed/old.csv")
    try FileManager.default.createSymbolicLink(
      at: trial.workspace["loop"], withDestinationURL: trial.workspace["loop"])
    try FileManager.default.createSymbolicLink(
      at: trial.workspace["link.csv"], withDestinationURL: trial.workspace["new.csv"])
    for path in ["exports/old.csv", "closed"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: trial.workspace[path].path)
    }
    let arguments = ["forget", Self.address, "--yes", "--by", "Kim", "--now", PeopleTrial.now]
    let text = try trial.workspace.heedWithoutPower(arguments)
    #expect(
      text.output.contains(
        """
        These could not be looked into; the address may stand there:
          closed
          exports/old.csv
          loop
        """), "\(text.output)\(text.errors)")
    let outcome = try trial.workspace.heedWithoutPower(arguments + ["--format", "json"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: trial.workspace["closed"].path)
    let json = try JSONValue(outcome.output)
    #expect(json["unreadable"]?.elements.map(\.text) == ["closed", "exports/old.csv", "loop"])
    #expect(json["remaining"]?.elements.map(\.text) == ["link.csv", "new.csv"])
  }

  @Test func `An outbox that lies elsewhere is looked through too`() throws {
    let elsewhere = try TemporaryFolder()
    var row = PeopleTrial.bo
    row.comment = "Ask my colleague \(Self.address) about it."
    let trial = try PeopleTrial(PeopleTrial.ana, row) { workspace in
      try FileManager.default.createSymbolicLink(
        at: workspace["elsewhere"], withDestinationURL: elsewhere.url)
      try workspace.replace(
        "outbox: outbox", with: "outbox: elsewhere/outbox", in: "rules/heed.yml")
    }
    let outcome = try JSONValue(
      trial.heed("forget", Self.address, "--yes", "--format", "json").output)
    let remaining = (outcome["remaining"]?.elements ?? []).compactMap(\.text)
    #expect(
      remaining.contains {
        $0.hasPrefix("elsewhere/outbox/review/") && $0.hasSuffix("_r-2.eml")
      }, "\(remaining)")
    #expect(remaining.contains("new.csv"))
  }

  @Test func `Nothing is erased without a yes, nor for what is no address`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let before = try Listing(trial.workspace.url)
    let refused = try trial.heed("forget", Self.address, status: 2)
    #expect(refused.errors.contains("was not erased: nobody said yes"))
    try trial.heed("forget", "Ana Silva", "--yes", status: 2)
    #expect(try Listing(trial.workspace.url) == before)
  }

  @Test(arguments: ["lock", "send.lock", "escalate.lock"])
  func `While anything works that writes of people, it is refused`(name: String) throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let lock = trial.workspace[".heed/\(name)"]
    let program = """
      import fcntl, subprocess, sys
      with open(sys.argv[1], 'a+') as lock:
          fcntl.flock(lock, fcntl.LOCK_EX)
          print(subprocess.run(sys.argv[2:], capture_output=True).returncode)
      """
    let status = try Python.output(
      program,
      [
        lock.path, HeedProgram.url.path, "forget", Self.address, "--yes", "--workspace",
        trial.workspace.url.path,
      ])
    #expect(status == "2\n")
  }

  @Test("killed at some moment, and done again", arguments: [0.005, 0.02, 0.05, 0.1])
  func killed(after seconds: Double) throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    let program = try trial.workspace.start(
      ["forget", Self.address, "--yes", "--by", "kim", "--now", PeopleTrial.now])
    Thread.sleep(forTimeInterval: seconds)
    program.kill()
    _ = try program.outcome(within: .seconds(30))
    try trial.heed("forget", Self.address, "--yes")
    #expect(try places([Self.address, "ana-silva", "says Ana"], in: trial) == [])
    #expect(try trial.deadlines("r-1") == ["cancelled", "cancelled"])
    #expect(try trial.events("r-1").count { $0 == "forgotten" } == 1)
    #expect(try trial.letter("r-2") == "waiting")
  }

  @Test(
    "whichever spelling is given, every other is found",
    arguments: [
      "ana@bücher.example", "ANA@BÜCHER.example", "ana@xn--bcher-kva.example",
      "ＡＮＡ＠bücher．example",
    ])
  func spellings(given: String) throws {
    var row = PeopleTrial.ana
    row.id = "Ana@Bücher.example"
    row.email = "Ana@BÜCHER.example"
    var other = PeopleTrial.bo
    other.comment =
      "Ask ＡＮＡ＠bücher．example, or see https://x.example/?a=ana%40xn--bcher-kva.example"
    let trial = try PeopleTrial(row, other)
    try trial.workspace.write(
      PlainExport(.init(id: "r-9", score: "eleven", email: "ANA@xn--bcher-kva.EXAMPLE")).text,
      to: "bad.csv")
    #expect(try trial.workspace.run("bad.csv", "--now", PeopleTrial.now).rejected == 1)
    try trial.heed("note", "r-2", "--because", "see ANA@BÜCHER.example")
    let outcome = try JSONValue(
      trial.heed("forget", given, "--yes", "--format", "json").output)
    #expect(outcome["address"]?.text == "ana@xn--bcher-kva.example")
    #expect(outcome["responses"]?.int == 1 && outcome["mentions"]?.int == 1)
    #expect(outcome["rejected_rows"]?.int == 1)
    // The letter to the other customer quotes the comment, and is listed.
    let letter = try #require(
      outcome["remaining"]?.elements.first { $0.text?.hasSuffix(".eml") == true })
    let left = try places(
      [
        "ana@bücher", "ana@BÜCHER", "ＡＮＡ＠", "ana%40", "ana@xn--bcher-kva", "says Ana",
      ], in: trial)
    #expect(left.allSatisfy { letter.text?.hasSuffix($0) == true }, "\(left)")
  }

  @Test func `Who is not known can't be erased, and it is said so`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let outcome = try trial.heed("forget", "ana.sliva@padaria.example", "--yes", status: 1)
    #expect(
      outcome.output == """
        Nobody here has the address ana.sliva@padaria.example: there was nothing to erase. Did you mean ana.silva@padaria.example?
        A keyed hash of it is kept, so that it is not written to.

        """)
    #expect(try trial.letter("r-1") == "waiting")
    #expect(try trial.rows("SELECT count(*) FROM forgotten") == ["1"])
    // Now it is known as one that was erased.
    try trial.heed("forget", "ana.sliva@padaria.example", "--yes")
  }

  @Test func `Other spellings that may be the same mailbox are named, and not erased`() throws {
    var row = PeopleTrial.ana
    row.id = "r-2"
    row.email = "ana.silva+shop@padaria.example"
    let trial = try PeopleTrial(PeopleTrial.ana, row)
    let outcome = try trial.heed("forget", Self.address, "--yes")
    #expect(
      outcome.output.contains("which you decide:\n  heed forget ana.silva+shop@padaria.example\n"))
    #expect(
      try trial.rows("SELECT customer FROM responses WHERE customer NOT NULL")
        == ["ana.silva+shop@padaria.example"])
  }

  @Test func `Doing it twice is as good as once`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.heed("forget", Self.address, "--yes")
    let before = try LedgerContents(workspace: trial.workspace).dump()
    let again = try trial.heed("forget", Self.address, "--yes", "--format", "json")
    #expect(try JSONValue(again.output)["responses"]?.int == 0)
    #expect(try LedgerContents(workspace: trial.workspace).dump() == before)
  }

  @Test func `Of the person, only a hash is kept that nobody can make without the key`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    try trial.heed("forget", Self.address, "--yes")
    let program = """
      import hashlib, hmac, sqlite3, sys
      ledger = sqlite3.connect(sys.argv[1])
      key, = ledger.execute('SELECT key FROM forgetting_key').fetchone()
      kept = {h for h, in ledger.execute('SELECT hash FROM forgotten')}
      text = b'address ' + sys.argv[2].encode()
      print(kept == {hmac.new(key, text, hashlib.sha256).digest()},
            hashlib.sha256(text).digest() in kept)
      """
    let output = try Python.output(
      program, [trial.workspace[".heed/ledger.sqlite"].path, Self.address])
    #expect(output == "True False\n")
  }
}
