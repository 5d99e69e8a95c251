import Foundation
import TestSupport
import Testing

@testable import HeedCore

struct TransferEncodingTests {
  private static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer {
      QuotedPrintable.append($0, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("a=b", "a=3Db"), ("é", "=C3=A9"), ("a \nb", "a=20\r\nb"), ("a \n", "a=20\r\n"),
    ("a ", "a=20"),
    ("\t", "=09"), (".", "=2E"), ("..a", "=2E.a"), ("From x", "=46rom x"), ("From", "From"),
    (" From x", " From x"),
    ("\n\n", "\r\n\r\n"), ("a\n.\n", "a\r\n=2E\r\n"),
    (String(repeating: "a", count: 76), String(repeating: "a", count: 76)),
    (String(repeating: "a", count: 77), String(repeating: "a", count: 75) + "=\r\naa"),
    (String(repeating: "a", count: 75) + ".b", String(repeating: "a", count: 75) + "=\r\n=2Eb"),
    (
      String(repeating: "a", count: 75) + "From ",
      String(repeating: "a", count: 75) + "=\r\n=46rom=20"
    ),
    (String(repeating: "a", count: 73) + "é", String(repeating: "a", count: 73) + "=\r\n=C3=A9"),
    (String(repeating: "a", count: 72) + "éb", String(repeating: "a", count: 72) + "=C3=\r\n=A9b"),
  ])
  func quotedPrintable(text: String, encoded: String) {
    #expect(Self.quoted(text) == encoded)
  }

  @Test(arguments: 1...30)
  func quotedPrintableIsReadBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = random.body(lines: 30)
    let encoded = Self.quoted(text)
    let decoded = MessageLinter.unquoted(encoded.replacing("=\r\n", with: ""))
    #expect(String(decoding: decoded, as: UTF8.self).replacing("\r\n", with: "\n") == text)
    #expect(encoded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(arguments: ["a", ".", "é", "=", "From ", " \n", ".\n", "\u{1}"], [0, 71, 72, 73, 74, 75])
  func longQuotedPrintableIsReadBack(text: String, gap: Int) {
    let long = String(repeating: text + String(repeating: "a", count: gap) + ".", count: 400)
    let encoded = Self.quoted(long)
    let decoded = MessageLinter.unquoted(encoded.replacing("=\r\n", with: ""))
    #expect(String(decoding: decoded, as: UTF8.self).replacing("\r\n", with: "\n") == long)
    #expect(encoded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), ("a\n", "a\r\n"), ("\n\na", "\r\n\r\na"), ("a = b\nc", "a = b\r\nc"),
    (String(repeating: "a", count: 78), String(repeating: "a", count: 78)),
    (
      String(repeating: "some words\n", count: 300), String(repeating: "some words\r\n", count: 300)
    ),
  ])
  func plainLines(text: String, encoded: String) {
    #expect(Self.plain(text) == encoded)
  }

  @Test(arguments: [
    ".", "a\n.b", "a ", "a \nb", "From x", "a\nFrom x", "--=_x", String(repeating: "a", count: 79),
    String(repeating: "some words\n", count: 300) + ".",
  ])
  func linesThatMustBeEncoded(text: String) {
    #expect(Self.plain(text) == nil)
  }

  /// Nil for lines that must be encoded, of which nothing may be written.
  private static func plain(_ text: String) -> String? {
    var output: [UInt8] = Array("before".utf8)
    let isWritten = Array(text.utf8).withUnsafeBufferPointer {
      PlainLines.append($0, to: &output)
    }
    #expect(isWritten || output == Array("before".utf8))
    return isWritten ? String(decoding: output.dropFirst(6), as: UTF8.self) : nil
  }

  @Test(arguments: 0...200)
  func base64IsFoundations(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
    var lines: [UInt8] = []
    bytes.withUnsafeBufferPointer { Base64.appendLines($0, to: &lines) }
    let options: Data.Base64EncodingOptions = [.lineLength76Characters, .endLineWithCarriageReturn]
    #expect(
      String(decoding: lines, as: UTF8.self)
        == Data(bytes).base64EncodedString(options: options.union(.endLineWithLineFeed)))
    #expect(lines.count == Base64.linesLength(of: count))
    var single: [UInt8] = []
    Base64.append(bytes[...], to: &single)
    #expect(String(decoding: single, as: UTF8.self) == Data(bytes).base64EncodedString())
  }

  @Test(arguments: 1...20)
  func theCensusCountsAll(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = Array((random.body(lines: 60) + "\r\u{1}\u{7F}").utf8)
    let census = bytes.withUnsafeBufferPointer { ByteCensus($0) }
    #expect(census.count == bytes.count)
    #expect(census.lineFeeds == bytes.count { $0 == 10 })
    #expect(census.unprintable == bytes.count { $0 < 32 && $0 != 10 || $0 >= 127 })
  }

  @Test func theCensusOfALongRunDoesNotOverflow() {
    let bytes = [UInt8](repeating: 0x0A, count: 100_000) + [UInt8](repeating: 0xFF, count: 100_000)
    let census = bytes.withUnsafeBufferPointer { ByteCensus($0) }
    #expect(census.lineFeeds == 100_000 && census.unprintable == 100_000)
  }
}
