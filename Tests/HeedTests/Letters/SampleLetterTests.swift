import Foundation
import TestSupport
import Testing

/// Every letter of every sample, as mail programs see it.
@Suite("Letters of the samples", .enabled(if: !Checkout.samples.isEmpty, "no samples"))
struct SampleLetterTests {
  @Test("nothing can be said against any of them", arguments: Checkout.samples)
  func judged(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    #expect(summary.drafted > 0)
    try LetterJudges.read(workspace, count: summary.drafted)
  }

  @Test(.enabled(if: Python.isPresent, "needs Python"))
  func `Python is there to judge letters`() {}

  @Test(.enabled(if: Python.hasMailParser, "HEED_JUDGES names no Python with mail-parser"))
  func `mail-parser is there to judge letters`() {}

  @Test("the same input gives the same bytes", arguments: Checkout.samples)
  func sameBytes(sample: String) throws {
    let outboxes = try [[:], ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Seoul"]].map { environment in
      let workspace = try Workspace(samples: true)
      _ = try workspace.run("samples/\(sample)", terms: .init(environment: environment))
      return try Listing(workspace["outbox"])
    }
    #expect(outboxes[0].differences(from: outboxes[1]) == [])
  }

  @Test("no date is torn and no line too long", arguments: Checkout.samples)
  func lines(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    let report = try Python.output(
      #"""
      import email, email.policy, pathlib, re, sys, unicodedata
      whole = re.compile(r'\w+day \d+ [A-Z]\w+|\d+:\d\d \([^()]*\)|\d+月\d+日（周.）|\d+:\d\d（[^（）]*）')
      def columns(line): return sum(1 + (unicodedata.east_asian_width(sign) in 'WF') for sign in line)
      count = 0
      for letter in sorted(pathlib.Path(sys.argv[1]).rglob('*.eml')):
          message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
          text = message.get_body(('plain',)).get_content().replace('\r\n', '\n')
          here = len(whole.findall(text))
          for joint in '', ' ':
              if len(whole.findall(re.sub(r'\n(> )?', joint, text))) > here: print(letter.name, 'tears a date')
          for line in text.split('\n'):
              if columns(line) > 72 and '://' not in line: print(letter.name, 'has a long line')
          if re.search('[\u00a0\u202f\x00-\x09\x0b-\x1f]', text): print(letter.name, 'has no plain spaces')
          count += here
      print(count > 0)
      """#, [workspace["outbox"].path])
    #expect(report == "True\n")
    #expect(summary.drafted > 0)
  }

  @Test("no letter opens with a gap, or shows a template's insides", arguments: Checkout.samples)
  func sense(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    let texts = try Python.output(
      #"""
      import email, email.policy, pathlib, sys
      for letter in sorted(pathlib.Path(sys.argv[1]).rglob('*.eml')):
          message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
          text = message.get_body(('plain',)).get_content()
          print('unreadable' if '\ufffd' in text else text.split('\n')[0].strip())
      """#, [workspace["outbox"].path])
    let greetings = texts.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(greetings.count == summary.drafted)
    for greeting in greetings {
      #expect(greeting.contains(/^((Dear|Hi) \S.*|Hello( \S.*)?),$|^\S+[：，]$/), "\(greeting)")
      #expect(!greeting.contains(/[{}%]|null|None| ,|Dear ,/), "\(greeting)")
    }
  }
}
