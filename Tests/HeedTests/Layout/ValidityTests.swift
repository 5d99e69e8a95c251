import TestSupport
import Testing

/// The HTML of every shipped letter, as a parser sees it that forgives nothing.
struct ValidityTests {
  @Test("No letter comes near the size at which mail programs cut")
  func size() throws {
    for page in try ShownLetters.pages() {
      #expect(page.html.utf8.count < 90_000, "\(page.name)")
    }
  }

  @Test(
    "html5lib finds no mistake",
    .enabled(if: Python.hasValidator, "HEED_JUDGES names no Python with html5lib"))
  func validity() throws {
    let folder = try TemporaryFolder()
    let pages = try ShownLetters.pages()
    let broken = LayoutProbe.Page(name: "broken", html: "<!DOCTYPE html><p><table><b></table>")
    for (index, page) in (pages + [broken]).enumerated() {
      try page.html.write(to: folder["\(index).html"], atomically: true, encoding: .utf8)
    }
    let report = try Python.output(
      #"""
      import html5lib, pathlib, sys
      for page in sorted(pathlib.Path(sys.argv[1]).glob('*.html'), key=lambda p: int(p.stem)):
          parser = html5lib.HTMLParser()
          parser.parse(page.read_text(encoding='utf-8'))
          print(page.stem, [name for place, name, values in parser.errors])
      """#, [folder.url.path])
    let lines = report.split(separator: "\n").map(String.init)
    #expect(lines.dropLast() == pages.indices.map { "\($0) []" })
    #expect(lines.last?.hasSuffix("[]") == false)
  }
}
