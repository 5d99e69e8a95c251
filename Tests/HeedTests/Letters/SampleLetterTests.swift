import Foundation
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

  @Test(.enabled(if: Python.plain != nil, "needs Python"))
  func `Python is there to judge letters`() {}

  @Test(.enabled(if: Python.withJudges != nil, "HEED_JUDGES names no Python with mail-parser"))
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

  @Test("no letter opens with a gap, or shows a template's insides", arguments: Checkout.samples)
  func sense(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    let python = try #require(Python.plain)
    let texts = try python.output(
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
