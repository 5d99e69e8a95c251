import TestSupport
import Testing

@testable import TextMatching

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("", ""),
    ("Plain text, nothing to do.", "plain text, nothing to do."),
    ("SHOUTING LOUDER THAN SIXTEEN LETTERS", "shouting louder than sixteen letters"),
    // Case.
    ("É È Ñ Ö Å Ø Ł", "é è ñ ö å ø ł"),
    ("Straße STRASSE STRAẞE", "strasse strasse strasse"),
    ("İstanbul ISPARTA ıspanak", "istanbul isparta ispanak"),
    ("i\u{307}stanbul I\u{307}STANBUL", "istanbul istanbul"),
    ("ΣΊΣΥΦΟΣ σίσυφος", "σίσυφοσ σίσυφοσ"),
    ("ПОДДЕРЖКА", "поддержка"),
    ("TRƯỜNG ĐẠI HỌC", "trường đại học"),
    ("µ Å K", "μ å k"),
    ("Ⅷ Ⓐ Ա 𐐀", "ⅷ ⓐ ա 𐐨"),
    // Width.
    ("ＡＢＣ　ａｂｃ１２３！（ＯＫ）", "abc abc123!(ok)"),
    ("ｻﾎﾟｰﾄ ﾃﾞｰﾀ｡", "サポート データ。"),
    ("￥１００ ￡５", "¥100 £5"),
    // Punctuation.
    ("\u{201C}don\u{2019}t\u{201D} don\u{B4}t 5\u{2032}", "\"don't\" don't 5'"),
    ("a\u{2013}b\u{2014}c \u{2212}1 \u{2010}", "a-b-c -1 -"),
    // White space.
    ("a \t\r\n b\u{A0}\u{3000}c", "a b c"),
    ("  both ends  ", " both ends "),
    ("sixteen letters  and two spaces", "sixteen letters and two spaces"),
    ("wide\u{3000} and plain, and so on and on", "wide and plain, and so on and on"),
    // No width.
    ("can\u{200B}cel re\u{AD}fund \u{FEFF}x\u{200E}", "cancel refund x"),
    ("❤\u{FE0F} 👩\u{200D}💻", "❤ 👩💻"),
    // Accents that come after their letter.
    ("re\u{301}sume\u{301} RE\u{301}SUME\u{301}", "résumé résumé"),
    ("a\u{323}\u{302} o\u{31B}\u{300}", "ậ ờ"),
    ("か\u{3099}は\u{309A}", "がぱ"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("и\u{306} И\u{306}", "й й"),
    // Nothing to fold.
    ("客服态度不错，但是很慢。", "客服态度不错,但是很慢。"),
    ("résumé is not resume", "résumé is not resume"),
    ("\u{0}a\u{7F}", "\u{0}a\u{7F}"),
  ])
  func folds(text: String, to expected: String) {
    let folded = FoldedText(text).string
    #expect(Array(folded.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func isReusable() {
    var folded = FoldedText("A long text, longer than the next one")
    folded.fold("Short")
    #expect(folded.string == "short")
    #expect(folded.count == 5)
    folded.fold(String(repeating: "Ⱥ", count: 50_000))
    #expect(folded.string == String(repeating: "ⱥ", count: 50_000))
    folded.fold("")
    #expect(folded.string == "")
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), (" a", "a"), ("a\n", "a"), ("\t a  b \u{3000}", "a b"),
  ])
  func trims(text: String, to expected: String) {
    var folded = FoldedText(text)
    folded.trim()
    #expect(folded.string == expected)
  }

  @Test func equalTextsAreEqual() {
    #expect(FoldedText("ＤＥＭＯ") == FoldedText("demo"))
    #expect(FoldedText("ＤＥＭＯ").hashValue == FoldedText("demo").hashValue)
    #expect(FoldedText("demo") != FoldedText("demos"))
  }

  @Test func knowsHowItStartsAndEnds() {
    let text = FoldedText("Acme Straße")
    #expect(text.starts(with: FoldedText("ＡＣＭＥ")))
    #expect(text.ends(with: FoldedText("STRASSE")))
    #expect(text.starts(with: text) && text.ends(with: text))
    #expect(text.starts(with: FoldedText("")) && text.ends(with: FoldedText("")))
    #expect(!text.starts(with: FoldedText("acme strasse 5")))
    #expect(!text.ends(with: FoldedText("an acme strasse")))
    #expect(!text.ends(with: FoldedText("acme")))
  }

  private static let pieces = [
    "a", "Z", "q", "-", "0", " ", " ", "\n", "é", "É", "e", "\u{301}", "ß", "ẞ", "İ", "ı", "Ⱥ",
    "客", "服", "，", "。", "\u{3000}", "Ａ", "ｶ", "ﾞ", "は", "\u{309A}", "\u{200D}", "\u{2019}",
    "😀", "𐐀", "K", "\u{1112}", "\u{1161}", "\u{11AB}", "в", "Щ", "plain ascii in a longer run ",
  ]

  @Test func foldingTwiceChangesNothing() {
    var generator = SeededRandom(seed: 1)
    for _ in 0..<2_000 {
      let text = generator.text(of: Self.pieces, upTo: 40)
      let once = FoldedText(text).string
      #expect(FoldedText(once).string == once, "\(text.debugDescription)")
    }
  }

  /// Sixteen bytes at a time come out as one character at a time does.
  @Test func blocksAndScalarsFoldAlike() {
    var generator = SeededRandom(seed: 2)
    for _ in 0..<2_000 {
      let text = generator.text(of: Self.pieces, upTo: 60)
      let capacity = Folder.capacity(for: text.utf8.count)
      // The text, and behind it what was a capital.
      var bytes: [UInt8] = Array(repeating: 0, count: 2 * capacity)
      let count = Array(text.utf8).withUnsafeBufferPointer { text in
        bytes.withUnsafeMutableBufferPointer { output -> Int in
          guard let start = output.baseAddress else { return 0 }
          var folder = Folder(output: start, capitals: start + capacity)
          var offset = 0
          while offset < text.count {
            offset += folder.appendScalar(at: offset, of: text)
          }
          return folder.count
        }
      }
      let capitals = bytes[capacity..<capacity + count].map { $0 != 0 }
      let folded = FoldedText(text)
      #expect(folded.string == String(decoding: bytes[..<count], as: UTF8.self))
      #expect(folded.withCapitals { $1.map { $0 != 0 } } == capitals, "\(text.debugDescription)")
    }
  }

  @Test func bytesThatAreNotUTF8DoNoHarm() {
    var generator = SeededRandom(seed: 3)
    var folded = FoldedText()
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<40, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      bytes.withUnsafeBufferPointer { folded.fold($0) }
      #expect(folded.count <= Folder.capacity(for: count))
    }
  }
}
