import TestSupport
import Testing

@testable import HeedCore

/// The schemas in the project's own workspace.
struct ShippedSchemaTests {
  @Test(arguments: RulesFileKind.allCases)
  func areUpToDate(_ kind: RulesFileKind) throws {
    let writer = SchemaWriter(WorkspaceNames(of: try Checkout.workspaceFiles()))
    let text = JSONWriter.text(of: writer.schema(of: kind)) + "\n"
    #expect(
      Checkout.text(kind.schemaPath) == text,
      "the rules or the language have changed; run 'heed schema --write' in the project's folder")
  }

  @Test func everyFileNamesTheSchemaOfItsKind() throws {
    let files = try Checkout.workspaceFiles().sorted.filter { $0.path.hasSuffix(".yml") }
    #expect(files.count > 10)
    for (path, bytes) in files {
      let kind = try #require(RulesFileKind(path: path), "\(path)")
      let depth = path.count { $0 == "/" } - 1
      let schema = String(repeating: "../", count: depth) + "schemas/\(kind.rawValue).json"
      let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      #expect(line == "# yaml-language-server: $schema=\(schema)", "\(path)")
    }
  }
}
