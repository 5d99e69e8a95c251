import TestSupport
import Testing

@testable import HeedCore

/// What editors say about files, judged by a public validator.
@Suite(.enabled(if: SchemaJudge.isThere, "HEED_JUDGES names no Python with check-jsonschema"))
struct SchemaTests {
  /// The schemas of a workspace, and those of none in particular.
  private static func writers(for files: WorkspaceFiles) -> [SchemaWriter] {
    [SchemaWriter(WorkspaceNames(of: files)), SchemaWriter(.standard)]
  }

  private static func files(_ contents: [(path: String, bytes: [UInt8])]) -> [SchemaJudge.File] {
    contents.compactMap { path, bytes in
      RulesFileKind(path: path).map { SchemaJudge.File(name: path, kind: $0, bytes: bytes) }
    }
  }

  @Test func soundFilesAreAllowed() throws {
    let workspaces = [
      try Checkout.workspaceFiles(), try FindingFixture.soundFiles(),
      WorkspaceFiles(TestWorkspace().files),
    ]
    for workspace in workspaces {
      let files = Self.files(workspace.sorted)
      #expect(Set(files.map(\.kind)).count >= RulesFileKind.allCases.count - 1)
      for writer in Self.writers(for: workspace) {
        let complaints = try SchemaJudge.complaints(about: files, by: writer)
        #expect(complaints == [:])
      }
    }
  }

  @Test func allOfTheLanguageIsAllowed() throws {
    let files = Self.files([("rules/triage.yml", Array(Self.rules.utf8))])
    for writer in Self.writers(for: try FindingFixture.soundFiles()) {
      let complaints = try SchemaJudge.complaints(about: files, by: writer)
      #expect(complaints == [:])
    }
  }

  /// Every operation, operand and place for conditions, as the documents show them.
  private static let rules = """
    rules:
      - rule: Numbers
        when:
          nps: [0..3, at least 9, 5, promoter]
          score: { not: 4 }
          account_value: [at most 10, "more than 2.5", less than 5, blank]
          previous_score: present
        then: { priority: P1, skip: no need, respond_within: 4h, resolve_within: 2 working days }
      - rule: Texts
        when:
          plan: { not: [012, yes, 1e3, 2026-12-31] }
          comment: { contains: [a, 1] }
          email: { ends_with: .de }
          language: { starts_with: [zh, ja] }
          company: { matches: '^a+$' }
          channel: { has_word: line }
        then: { priority: P1, template: hello, owner: kim, review: when in doubt, tags: churn, notify: maria }
      - rule: Others
        when:
          any:
            - is_partner: yes
            - is_partner: [no, blank]
            - is_partner: { not: Yes }
            - all: { plan: a, topics: { all: [billing, leaving] }, tone: angry }
          none: { renews_on: { within: 30 days } }
          all:
            - renews_on: { older_than: 2 weeks }
            - renews_on: { before: 2026-12-31 }
            - renews_on: [{ after: 2026-12-31 }, blank]
        then:
          priority: P1
          template: hello
          owner: { column: manager, otherwise: kim }
        examples:
          - given: { csat: very dissatisfied, topics: [billing], is_partner: no, renews_on: 2026-12-31 }
          - given: { score: 3, survey: nps, plan: , submitted_at: "2026-11-20 10:00", topics: billing }
            matches: NO
          - given: {}
      - otherwise: { priority: P2, template: hello }
    also:
      - also: Tags
        when: { csat: dissatisfied }
        then: { tags: [1, two] }
    """

  @Test func whatTheReaderTakesIsAllowed() throws {
    let workspace = TestWorkspace()
    var files: [SchemaJudge.File] = []
    for file in Self.files(workspace.files.map { ($0.key, $0.value) }) {
      var random = SeededRandom(seed: 3)
      for number in 0..<60 {
        let bytes = random.alter(file.bytes)
        var altered = workspace
        altered.setBytes(bytes, of: file.name)
        guard altered.read().configuration != nil else { continue }
        files.append(
          SchemaJudge.File(name: "\(file.name) \(number)", kind: file.kind, bytes: bytes))
      }
    }
    #expect(files.count > 50)
    for writer in Self.writers(for: WorkspaceFiles(workspace.files)) {
      let complaints = try SchemaJudge.complaints(about: files, by: writer)
      #expect(complaints == [:])
    }
  }

  @Test func mistakesAreSeenExceptThoseThatOnlyCheckingFinds() throws {
    var files: [SchemaJudge.File] = []
    for fixture in FindingFixture.all {
      files += Self.files(try fixture.changes().map { ($0, $1) }).map {
        SchemaJudge.File(name: fixture.name, kind: $0.kind, bytes: $0.bytes)
      }
    }
    let names = Set(files.map(\.name))
    let seenByCode = FindingFixture.all.filter { Self.seenCodes.contains($0.code) }.map(\.name)
    let expected = names.intersection(seenByCode).subtracting(Self.unseen).union(Self.seen)
    let writer = SchemaWriter(WorkspaceNames(of: try FindingFixture.soundFiles()))
    let seen = Set(try SchemaJudge.complaints(about: files, by: writer).keys)
    #expect(seen.subtracting(expected).sorted() == [], "rejected, and nobody said so")
    #expect(expected.subtracting(seen).sorted() == [], "allowed, and nobody said so")
  }

  /// The codes of mistakes that schemas see; all others are found by `heed check` alone.
  private static let seenCodes: Set = [
    "yaml-syntax", "empty-file", "unknown-key", "missing-key", "wrong-form", "wrong-value",
    "wrong-address", "wrong-language", "wrong-time-zone", "wrong-time-span", "wrong-day",
    "wrong-hours", "password-in-file", "skip-with-template", "unknown-test", "wrong-test",
    "empty-condition",
  ]
  /// Mistakes of these codes that only `heed check` finds.
  private static let unseen: Set = [
    // What a name stands for is known to the files together.
    "wrong-test--band", "wrong-test--band-of-another-survey", "wrong-test--beyond-the-scale",
    "wrong-value--score-of-an-example",
    // Two values that do not go together.
    "skip-with-template--offer", "wrong-test--backwards", "wrong-value--band", "wrong-day--twice",
    "wrong-hours--overlap",
    // One of two keys must be there, or both.
    "missing-key--unsubscribe",
    // Working time, where only the clock on the wall will do.
    "wrong-time-span--approval",
    // Well-formed texts that stand for nothing.
    "wrong-day--no-such-day", "wrong-time-zone", "wrong-test--blank-text", "wrong-value--skip",
    "wrong-value--no-language",
  ]
  /// Mistakes of other codes that schemas see.
  private static let seen: Set = ["wrong-name", "wrong-name--calendar"]
}

extension SeededRandom {
  /// The bytes with one of them changed, added, doubled or left out, or two lines exchanged.
  fileprivate mutating func alter(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &self)
    let others = Array("0123456789 .-,:[]{}\"'#aeinorst\n".utf8)
    let other = others[Int.random(in: 0..<others.count, using: &self)]
    switch Int.random(in: 0..<4, using: &self) {
    case 0: bytes[place] = other
    case 1: bytes.insert(other, at: place)
    case 2: bytes.remove(at: place)
    default:
      guard let end = bytes[place...].firstIndex(of: 0x0A) else { return bytes }
      bytes.removeSubrange(place..<end)
    }
    return bytes
  }
}
