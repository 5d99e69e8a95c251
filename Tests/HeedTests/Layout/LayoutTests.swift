import Foundation
import Testing

/// Every shipped letter as a browser shows it, in light and in dark, on a phone and on a desk.
@Suite(.enabled(if: Chromium.installed != nil, "Chromium is not installed"))
struct LayoutTests {
  private static let settings: [Chromium.Setting] = [.light, .dark, .withoutImages]

  @Test("No letter scrolls sideways, tears a date, is too small or too pale", arguments: settings)
  func looks(setting: Chromium.Setting) throws {
    let browser = try #require(Chromium.installed)
    let pages = try ShownLetters.pages()
    #expect(pages.count >= 30)
    let report = try LayoutProbe.report(on: pages, by: browser, setting)
    #expect(report.complaints == [])
    let endless = pages.count { $0.isEndless }
    #expect(report.frames == pages.count * 4 - endless * 2)
    #expect(endless > 0)
    #expect(report.texts > report.frames * 8)
    #expect(report.wholes > report.frames / 2)
    #expect(report.isDark == (setting.testDescription == "dark"))
  }

  private static let long = String(repeating: "long ", count: 200)

  @Test(
    "The probe sees what is wrong",
    arguments: [
      ("<p>fine</p>", []), ("<p style=\"width:700px\">wide</p>", ["scrolls sideways"]),
      ("<p style=\"overflow:hidden;white-space:nowrap\">\(long)</p>", ["cut off"]),
      ("<p style=\"font-size:9px\">small</p>", ["is 9px"]),
      ("<p style=\"color:#bbb\">pale</p>", ["contrast"]), ("<img src=\"x.png\">", ["an image"]),
      ("<p style=\"width:70px\">Monday 23 November</p>", ["on two lines"]),
      ("<p style=\"width:70px\">11月23日（周一）</p>", ["on two lines"]),
      ("<p style=\"width:70px\">EXAMPLE-CODE</p>", ["on two lines"]),
      ("<style>i{display:none}</style><p>a <b>b</b></p><i>c</i>", ["another text"]),
    ])
  func probe(body: String, expected: [String]) throws {
    let browser = try #require(Chromium.installed)
    let page = LayoutProbe.Page(
      name: "page",
      html: "<!DOCTYPE html><body style=\"margin:0;background:#fff;color:#000\">\(body)")
    let report = try LayoutProbe.report(on: [page], by: browser, .light)
    #expect(report.complaints.isEmpty == expected.isEmpty, "\(report.complaints)")
    for complaint in expected {
      #expect(report.complaints.contains { $0.contains(complaint) }, "\(report.complaints)")
    }
  }
}
