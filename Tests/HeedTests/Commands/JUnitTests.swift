import Foundation
import TestSupport
import Testing

/// The JUnit XML of `heed test`, judged by Python's XML parser and the rules of the common schema
/// (github.com/windyroad/JUnit-Schema).
struct JUnitTests {
  private static let judge = #"""
    import re, sys
    import xml.etree.ElementTree as xml

    SUITE = {"name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "time"}
    CASE = {"name", "classname", "time"}
    def token(text): return text != "" and text == " ".join(text.split())
    def decimal(text): return re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) is not None

    root = xml.parse(sys.argv[1]).getroot()
    assert root.tag == "testsuites" and not root.attrib, root.attrib
    for number, suite in enumerate(root):
        assert suite.tag == "testsuite" and set(suite.attrib) == SUITE, suite.attrib
        assert suite.get("id") == str(number)
        assert all(token(suite.get(name)) for name in ("name", "package", "hostname"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.get("timestamp"))
        assert decimal(suite.get("time"))
        tags = [child.tag for child in suite]
        cases = suite.findall("testcase")
        assert tags == ["properties"] + ["testcase"] * len(cases) + ["system-out", "system-err"], tags
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert suite.get("errors") == "0"
        for case in cases:
            assert set(case.attrib) == CASE, case.attrib
            assert token(case.get("name")) and token(case.get("classname")), case.attrib
            assert decimal(case.get("time"))
            assert [child.tag for child in case] in ([], ["failure"])
            for failure in case:
                assert set(failure.attrib) == {"message", "type"}
                assert failure.text.strip() and len(failure) == 0
            print(case.get("name"), "|", *(failure.get("message") for failure in case))
    """#

  private func judged(_ workspace: Workspace, _ arguments: String...) throws -> [String] {
    let outcome = try workspace.heed(["test", "--junit", "report.xml"] + arguments)
    #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
    return try Python.output(Self.judge, [workspace["report.xml"].path])
      .split(separator: "\n").map(String.init)
  }

  @Test func `All tests are in it`() throws {
    let workspace = try Workspace()
    let cases = try judged(workspace)
    let count = try #require(
      try workspace.heed("test").output.firstMatch(of: /All (\d+) tests passed/)?.1)
    #expect(cases.count == Int(count))
    #expect(cases.allSatisfy { $0.hasSuffix(" |") })
  }

  @Test func `Characters that XML forbids or gives a meaning do no harm`() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      tests:
        - name: "<a href='x'> & ]]> \\"b\\" \\x01\\x1B\\uFFFE \\n 中文 \\U0001F600"
          given: { nps: 9, comment: "<script>&amp; \\x00 ]]>" }
          expect: { owner: support, tags: ["<&>\\x07"] }
        - given: { nps: 9, comment: "\\x0B\\x0C <!-- ]]>" }
          expect: { priority: P1 }
      """, to: "rules/tests/new.yml")
    let cases = try judged(workspace, "rules/tests/new.yml")
    #expect(cases.count == 2)
    #expect(cases.first?.contains("<a href='x'> & ]]> \"b\"") == true)
    #expect(cases.first?.contains("中文 \u{1F600}") == true)
    #expect(cases.first?.contains("owner: expected support, got success") == true)
  }

  @Test func `A file that can't be written is told`() throws {
    let outcome = try Workspace().heed("test", "--junit", "no/such/folder/report.xml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no/such/folder/report.xml can't be written"))
  }
}
