import Foundation
import TestSupport
import Testing

/// The page of HTML that `heed preview` writes, judged by Python's HTML parser.
@Suite(.enabled(if: Python.isPresent, "Python 3 is needed"))
struct PreviewPageTests {
  /// What a page is made of: every element, every address, and what stands in the frames.
  private static let judge = """
    import html.parser, json, sys
    class Page(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.elements, self.addresses, self.frames, self.handlers = {}, [], [], []
        def handle_starttag(self, tag, attributes):
            self.elements[tag] = self.elements.get(tag, 0) + 1
            for name, value in attributes:
                if name in ("src", "href", "action", "poster", "data"): self.addresses.append(value)
                if name.startswith("on"): self.handlers.append(name)
            if tag == "iframe": self.frames.append(dict(attributes))
    page = Page()
    page.feed(open(sys.argv[1], encoding="utf-8").read())
    frames = []
    for frame in page.frames:
        inner = Page()
        inner.feed(frame["srcdoc"])
        frames.append({"html": frame["srcdoc"], "sandbox": frame["sandbox"],
            "scripts": inner.elements.get("script", 0), "handlers": inner.handlers,
            "addresses": inner.addresses})
    print(json.dumps({"elements": page.elements, "addresses": page.addresses,
        "handlers": page.handlers, "frames": frames}))
    """

  private func judged(_ file: URL) throws -> JSONValue {
    try JSONValue(try Python.output(Self.judge, [file.path]))
  }

  @Test func `All letters stand on one page that needs no other file`() throws {
    let workspace = try Workspace()
    let outcome = try workspace.heed("preview", "--all", "--html", "sheet/all.html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(workspace.names(in: "sheet") == ["all.html"])
    let page = try judged(workspace["sheet/all.html"])
    let json = try JSONValue(
      try workspace.heed("preview", "--all", "--format", "json").output)
    let letters = json.elements.flatMap { $0["letters"]?.elements ?? [] }
    #expect(letters.count >= 20)
    let frames = page["frames"]?.elements ?? []
    #expect(frames.map { $0["html"] } == letters.map { $0["html"] })
    #expect(page["addresses"]?.elements.allSatisfy { $0.text?.hasPrefix("#") == true } == true)
    #expect(page["elements"]?["script"]?.int == 1)
    #expect(page["handlers"]?.elements == [])
    for frame in frames {
      #expect(frame["sandbox"]?.text == "allow-same-origin")
      #expect(frame["scripts"]?.int == 0)
      #expect(frame["handlers"]?.elements == [])
    }
  }

  @Test func `Nothing that a customer writes becomes a part of the page`() throws {
    let workspace = try Workspace()
    let hostile = "\"></iframe></pre><script>alert(1)</script><img src=x onerror=y> &quot;"
    let row = PlainExport.Row(id: "\"><script>", score: "2", comment: hostile)
    try workspace.write(PlainExport(row).text, to: "new.csv")
    let outcome = try workspace.heed(
      "preview", "venting", "--response", "new.csv:1", "--html", "page.html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try judged(workspace["page.html"])
    #expect(page["elements"]?["script"]?.int == 1)
    #expect(page["elements"]?["img"] == nil)
    #expect(page["elements"]?["iframe"]?.int == 2)
    for frame in page["frames"]?.elements ?? [] { #expect(frame["scripts"]?.int == 0) }
  }

  @Test func `The browser is opened on a page among the temporary files`() throws {
    let workspace = try Workspace()
    let folder = try TemporaryFolder()
    for name in ["open", "xdg-open"] {
      try Data("#!/bin/sh\ncp \"$1\" '\(folder["opened.html"].path)'\n".utf8)
        .write(to: folder[name])
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder[name].path)
    }
    let path = "\(folder.url.path):/usr/bin:/bin"
    let outcome = try workspace.heed(
      "preview", "venting", "--open",
      terms: .init(environment: ["PATH": path, "TMPDIR": folder.url.path]))
    #expect(outcome.status == 0, "\(outcome.errors)")
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: folder["opened.html"].path) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    let opened = String(decoding: try Data(contentsOf: folder["opened.html"]), as: UTF8.self)
    #expect(opened.contains("<h1>venting</h1>"))
    #expect(workspace.names(in: "").filter { !$0.hasPrefix(".") } == ["rules", "templates"])
  }

  @Test func `Without a browser it says where the page is`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Workspace().heed(
      "preview", "venting", "--open",
      terms: .init(environment: ["PATH": folder.url.path, "TMPDIR": folder.url.path]))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("preview.html"), "\(outcome.errors)")
  }
}
