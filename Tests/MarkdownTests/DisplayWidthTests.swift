import TestSupport
import Testing

@testable import Markdown

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("您好", 4), ("é", 1), ("e\u{301}", 1), ("ﾊﾟ", 2), ("한", 2), ("👍", 2),
    ("👍🏽", 2),
    ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("（", 2), ("—", 1), ("\u{200B}", 0), ("Привет", 6), ("שלום", 4),
  ])
  func columns(of text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  /// Python's tables of Unicode judge each character they know; those of another version of
  /// Unicode differ in a few marks.
  @Test(.enabled(if: Python.isPresent, "needs python3"))
  func agreesWithPythonOnEveryCharacter() throws {
    let program = """
      import unicodedata as u
      for v in range(0x110000):
          c = chr(v); k = u.category(c)
          if k in ('Cn', 'Cc', 'Co', 'Cs'): print(end='-')
          elif k in ('Mn', 'Me', 'Cf') or 0x1160 <= v < 0x1200 or 0xD7B0 <= v < 0xD800: print(end='0')
          else: print(end='2' if u.east_asian_width(c) in 'WF' else '1')
      """
    let expected = try Python.output(program).utf8
    #expect(expected.count == 0x110000)
    var differing: [String] = []
    for (value, digit) in zip(UInt32(0)..., expected) where digit != UInt8(ascii: "-") {
      guard let scalar = Unicode.Scalar(value), value != 0xAD else { continue }
      let columns = DisplayWidth.columns(of: scalar)
      if columns != Int(digit) - 0x30 { differing.append("U+\(String(value, radix: 16))") }
    }
    #expect(differing.count < 20, "\(differing)")
  }
}
