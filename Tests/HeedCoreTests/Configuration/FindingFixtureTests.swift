import Foundation
import Testing

@testable import HeedCore

/// Every kind of mistake in a workspace, with the exact text that is printed for it.
struct FindingFixtureTests {
  @Test func theSoundWorkspaceHasNoMistakes() throws {
    #expect(try Self.printed(for: FindingFixture.soundFiles()) == "")
  }

  @Test(arguments: FindingFixture.all)
  func finding(_ fixture: FindingFixture) throws {
    let expected = try fixture.expected()
    #expect(expected.contains("[\(fixture.code)]\n"), "its own code is not among the findings")
    #expect(try Self.printed(for: fixture.files()) == expected)
  }

  @Test func everyCodeHasAFixture() throws {
    let codes = try FindingCodes.ofWorkspaces()
    #expect(codes.count > 40)
    let shown = FindingFixture.all.map(\.code)
    #expect(codes.subtracting(shown).subtracting(Self.unreachable).sorted() == [])
    #expect(Self.unreachable.isDisjoint(with: shown))
  }

  /// Patterns that compile one by one and not together, and rules whose combinations are too many:
  /// no files of a sensible size hold them.
  private static let unreachable: Set = ["not-examined", "patterns"]

  private static func printed(for files: WorkspaceFiles) -> String {
    let renderer = DiagnosticRenderer(usesColor: false) { files.text($0) }
    return WorkspaceCheck(files, now: TestWorkspace.now).findings().map(renderer.text).joined()
  }
}
