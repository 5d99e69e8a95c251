import TestSupport
import Testing

@testable import HeedCore

/// Whatever the files hold, reading them ends, and says why when they can't be used.
struct MutatedWorkspaceTests {
  private static let pieces = [
    ":", "- ", "{", "}", "[", "]", "\n", "\n  ", "\t", "'", "\"", "&a", "*a", "<<: *a", "#", "..",
    "|", "~",
    "{{", "}}", "{%", "%}", "-1", "99999999999999999999", "1e400", "NaN", "\u{0}", "\u{FEFF}", "é",
    "\u{2028}",
    "---\n", "null", "when", "not: ", "blank", "any: ", "\\", "(?=", "((((((((", "{1,99999}", "😀",
  ]

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + random.number(below: 3)) {
      let start = random.number(below: bytes.count + 1)
      let end = min(bytes.count, start + random.number(below: 12))
      switch random.number(below: 5) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.removeSubrange(start..<min(bytes.count, start + 200))
      case 3 where start < bytes.count: bytes[start] = UInt8(random.number(below: 256))
      default: bytes.insert(contentsOf: pieces[random.number(below: pieces.count)].utf8, at: start)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readingEndsAndSaysWhy(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let usual = TestWorkspace()
    let paths = usual.files.keys.sorted()
    for _ in 0..<30 {
      let path = paths[random.number(below: paths.count)]
      var workspace = usual
      workspace.setBytes(Self.mutated(usual.files[path] ?? [], &random), of: path)
      let (configuration, findings) = workspace.read()
      let isUsable = findings.allSatisfy { $0.severity == .warning }
      #expect((configuration != nil) == isUsable, "\(path): \(workspace[path])")
      for finding in findings {
        #expect(!finding.message.isEmpty)
        let lines = finding.location.map {
          workspace[$0.file].split(omittingEmptySubsequences: false) { $0.isNewline }
        }
        let isInFile = finding.location.map {
          (1...((lines?.count ?? 0) + 1)).contains($0.line) && $0.column > 0
        }
        #expect(isInFile != false, "\(finding)")
      }
    }
  }
}
