import Foundation
import TestSupport
import Testing

/// What `heed schema` prints and writes.
struct SchemaTests {
  @Test func `The kinds of files are listed`() throws {
    let outcome = try Workspace().heed("schema")
    #expect(outcome.status == 0)
    let kinds = ["heed", "triage", "topics", "people", "surveys", "source", "tests"]
    let listed = outcome.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(listed.map(String.init) == kinds)
    let json = try JSONValue(try Workspace().heed("schema", "--format", "json").output)
    #expect(json.elements.compactMap { $0["kind"]?.text } == kinds)
    #expect(json.elements.first?["schema"]?.text == "rules/schemas/heed.json")
  }

  @Test func `A schema offers the names of its workspace`() throws {
    let workspace = try Workspace()
    try workspace.replace("  finance:\n", with: "  treasury:\n", in: "rules/people.yml")
    let outcome = try workspace.heed("schema", "triage")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"treasury\""))
    #expect(!outcome.output.contains("\"finance\""))
    #expect(outcome.output.contains("\"account_value\""))
  }

  @Test func `Without a workspace there are the fields of every response`() throws {
    let outcome = try Program(executable: HeedProgram.url, folder: URL(filePath: "/"))
      .run(["schema", "triage"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"days_since_last_letter\""))
    #expect(!outcome.output.contains("\"account_value\""))
  }

  @Test func `Schemas are written where the files look for them, and then left alone`() throws {
    let workspace = try Workspace()
    try FileManager.default.removeItem(at: workspace["rules/schemas"])
    let outcome = try workspace.heed("schema", "--write")
    #expect(outcome.status == 0)
    #expect(workspace.names(in: "rules/schemas").count == 7)
    #expect(outcome.output.split(separator: "\n").count == 7)
    #expect(try workspace.heed("schema", "--write").output == "The schemas are up to date.\n")
    #expect(
      try workspace.heed("schema", "people").output == workspace.text("rules/schemas/people.json"))
    #expect(try workspace.heed("check").status == 0)
  }

  @Test func `Wrong arguments are refused`() throws {
    #expect(try Workspace().heed("schema", "people", "--write").status == 64)
    let outcome = try Workspace().heed("schema", "triages")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("triage"))
  }

  @Test(
    .enabled(if: Python.hasSchemas, "HEED_JUDGES names no Python with check-jsonschema"))
  func `Every file of a new workspace is allowed by the schema that it names`() throws {
    let workspace = try Workspace(empty: ())
    #expect(try workspace.heed("init", ".").status == 0)
    #expect(try Python.output(Self.judge, [workspace["rules"].path]) == "12\n")
  }

  /// Checks each file by the schema that its first line names, and prints how many there are.
  private static let judge = #"""
    import pathlib, re, subprocess, sys
    files = sorted(pathlib.Path(sys.argv[1]).rglob('*.yml'))
    for file in files:
        line = file.read_text(encoding='utf-8').split('\n')[0]
        schema = re.fullmatch(r'# yaml-language-server: \$schema=(.*)', line)[1]
        outcome = subprocess.run([sys.executable, '-m', 'check_jsonschema', '--schemafile',
                                  str(file.parent / schema), str(file)], capture_output=True, text=True)
        if outcome.returncode: print(file.name, outcome.stdout, outcome.stderr)
    print(len(files))
    """#
}
