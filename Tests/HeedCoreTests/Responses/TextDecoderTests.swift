import Foundation
import TestSupport
import Testing

@testable import HeedCore

@Suite("Text decoding")
struct TextDecoderTests {
  private struct Decoded: Equatable {
    var text: String
    var encoding: TextEncoding
    var replacements: Int
  }

  private func decode(_ bytes: [UInt8], blocks: [ArraySlice<UInt8>]? = nil) -> Decoded {
    var decoder = TextDecoder()
    var text: [UInt8] = []
    for block in blocks ?? [bytes[...]] { text += decoder.decode(block) }
    text += decoder.finish()
    #expect(String(validating: text, as: UTF8.self) != nil)
    return Decoded(
      text: String(decoding: text, as: UTF8.self), encoding: decoder.encoding,
      replacements: decoder.replacements)
  }

  private static let chinese = "序号,评分,建议\r\n1,9,产品很好用，但是客服回复太慢了。\r\n"
  private static let western = "id,comment\r\n1,Très bien, créée à Ñuñoa für 5 €\r\n"

  @Test("UTF-8 with and without a byte order mark")
  func utf8() {
    let text = Self.chinese + Self.western
    #expect(decode(Array(text.utf8)) == Decoded(text: text, encoding: .utf8, replacements: 0))
    let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    #expect(decode(marked) == Decoded(text: text, encoding: .utf8, replacements: 0))
    #expect(decode([]) == Decoded(text: "", encoding: .utf8, replacements: 0))
    #expect(decode(Array("plain".utf8)).encoding == .utf8)
  }

  @Test("UTF-16 with and without a byte order mark", arguments: [chinese, western, "a,😀\n"])
  func utf16(text: String) {
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let isLittle = Decoded(text: text, encoding: .utf16LittleEndian, replacements: 0)
    let isBig = Decoded(text: text, encoding: .utf16BigEndian, replacements: 0)
    #expect(decode(little) == isLittle)
    #expect(decode([0xFF, 0xFE] + little) == isLittle)
    #expect(decode(big) == isBig)
    #expect(decode([0xFE, 0xFF] + big) == isBig)
  }

  @Test("GBK and GB18030")
  func gbk() throws {
    let text = Self.chinese + "2,10,镕㐀\n"
    let bytes = try Python.encode(text, as: "gb18030")
    #expect(decode(bytes) == Decoded(text: text, encoding: .gb18030, replacements: 0))
  }

  @Test("the two letters whose GBK is also UTF-8 do not decide alone")
  func unicom() {
    // 联通 in GBK, then more Chinese.
    let bytes: [UInt8] = [0xC1, 0xAA, 0xCD, 0xA8, 0x2C, 0xBA, 0xDC, 0xBA, 0xC3, 0x0A]
    #expect(decode(bytes) == Decoded(text: "联通,很好\n", encoding: .gb18030, replacements: 0))
  }

  @Test("Western text")
  func windows1252() throws {
    let bytes = Array(try #require(Self.western.data(using: .windowsCP1252)))
    #expect(decode(bytes) == Decoded(text: Self.western, encoding: .windows1252, replacements: 0))
    for word in ["créée", "Ñandú", "naïve", "señor", "Größe", "à"] {
      let bytes = Array(try #require("x,\(word)\n".data(using: .isoLatin1)))
      #expect(decode(bytes).text == "x,\(word)\n")
    }
  }

  @Test("an encoding that can't be converted is not said to have been read")
  func unknownEncoding() throws {
    var decoder = TextDecoder { _ in nil }
    let text = decoder.decode(try Python.encode(Self.chinese, as: "gb18030")) + decoder.finish()
    #expect(String(decoding: text, as: UTF8.self).contains("\u{FFFD}"))
    #expect(decoder.encoding == .utf8)
    #expect(decoder.replacements > 0)
  }

  @Test("damaged places are replaced and counted")
  func damaged() {
    let text = Self.chinese
    let bytes = Array(text.utf8) + [0xFF] + Array(text.utf8) + [0xE5, 0xA5]
    #expect(
      decode(bytes)
        == Decoded(text: text + "\u{FFFD}" + text + "\u{FFFD}", encoding: .utf8, replacements: 2))
    #expect(
      decode([0x61, 0, 0x62]) == Decoded(text: "a\u{FFFD}b", encoding: .utf8, replacements: 1))
    #expect(decode(Array("é\0".utf8)).replacements == 1)
  }

  @Test("valid UTF-8 is what the standard library takes for valid", arguments: 0..<100)
  func validity(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let parts: [[UInt8]] = [
      [0x61], Array("é".utf8), Array("好".utf8), Array("😀".utf8), [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0x80], [0xF5],
      [0xE5, 0xA5],
    ]
    // Enough of what is valid, so that the whole is taken for UTF-8.
    let bytes =
      Array(String(repeating: "好", count: 200).utf8)
      + (0..<30).flatMap { _ in parts.randomElement(using: &random) ?? [] }
    let decoded = decode(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.text == String(decoding: bytes, as: UTF8.self))
  }

  @Test("the text does not depend on the blocks", arguments: 0..<8)
  func blocks(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let ascii = Array(repeating: "a,b\n", count: Int.random(in: 0...20_000, using: &random))
      .joined()
    for (encoding, name) in Self.encodings {
      let line = name == "cp1252" ? Self.western : Self.chinese
      let count = Int.random(in: 1...1500, using: &random)
      let encodedLine = try Self.encoded(line, name)
      let encodedASCII = try Self.encoded("a,b\n", name)
      var bytes = (0..<ascii.count / 4).flatMap { _ in encodedASCII }
      bytes += (0..<count).flatMap { _ in encodedLine }
      if seed % 2 == 1 { bytes[bytes.count / 2] = 0xFF }
      let whole = decode(bytes)
      #expect(decode(bytes, blocks: random.blocks(bytes, upTo: 50_000)) == whole)
      guard seed % 2 == 0 else { continue }
      #expect(whole.encoding == encoding)
      #expect(whole.text == ascii + String(repeating: line, count: count))
    }
  }

  private static let encodings: [(TextEncoding, String)] = [
    (.utf8, "utf-8"), (.utf16LittleEndian, "utf-16-le"), (.utf16BigEndian, "utf-16-be"),
    (.windows1252, "cp1252"), (.gb18030, "gb18030"),
  ]

  private static let lines = Result {
    try encodings.map { _, name in
      let line = name == "cp1252" ? western : chinese
      return [
        line: try Python.encode(line, as: name), "a,b\n": try Python.encode("a,b\n", as: name),
      ]
    }
  }

  private static func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    let index = try #require(encodings.firstIndex { $0.1 == name })
    return try #require(try lines.get()[index][text])
  }
}
