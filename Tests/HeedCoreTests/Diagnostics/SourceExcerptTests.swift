import Markdown
import TestSupport
import Testing

@testable import HeedCore

/// The part of a long line that is shown around a place.
struct SourceExcerptTests {
  private let line = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

  @Test(arguments: [
    (1, "0123456789abcdefghijklmnop…", 0), (10, "…123456789abcdefghijklmnopq…", 9),
    (30, "…lmnopqrstuvwxyzABCDEFGHIJK…", 9), (62, "…ABCDEFGHIJKLMNOPQRSTUVWXYZ", 26),
    (99, "…ABCDEFGHIJKLMNOPQRSTUVWXYZ", 27),
  ])
  func aWindow(column: Int, shown: String, indent: Int) {
    let excerpt = SourceExcerpt(line[...], column: column, width: 28)
    #expect(excerpt.line == shown && excerpt.indent == indent, "\(excerpt)")
  }

  @Test func whatFitsIsShownWhole() {
    let excerpt = SourceExcerpt(line[...], column: 5, width: 62)
    #expect(excerpt.line == line && excerpt.indent == 4)
    #expect(SourceExcerpt(line[...], column: 5, width: nil).line == line)
  }

  @Test(arguments: 0..<200)
  func thePlaceIsAlwaysInIt(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scalars = (0..<random.number(in: 1..<150)).map { _ in
      random.element(of: ["a", "{", "中", "文", "ß", " "] as [Unicode.Scalar])
    }
    let line = String(String.UnicodeScalarView(scalars))
    let column = random.number(in: 1..<scalars.count + 2)
    let width = random.number(in: 12..<100)
    let excerpt = SourceExcerpt(line[...], column: column, width: width)
    #expect(DisplayWidth.columns(of: excerpt.line) <= width)
    #expect(excerpt.indent <= width)
    // What stands above the mark is what stands in the place.
    var columns = 0
    let above = excerpt.line.unicodeScalars.first { scalar in
      defer { columns += DisplayWidth.columns(of: scalar) }
      return columns == excerpt.indent
    }
    #expect(above == (column <= scalars.count ? scalars[column - 1] : nil))
  }
}
