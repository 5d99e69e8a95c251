import Testing

@testable import HeedLedger

struct AddressSearchTests {
  @Test(
    arguments: [
      "ana@x.example", "<ana@x.example>", "ask ana@x.example...", "--ana@x.example--",
      "'ana@x.example'", "写信到ana@x.example。", "...ana@x.example", #"a\nana@x.example"#,
      "ANA@X.EXAMPLE, please", "_ana@x.example_",
    ])
  func `An address stands in a text as a whole`(text: String) {
    #expect(Array(text.utf8).contains(address: "ana@x.example"))
  }

  @Test(arguments: [
    ("ana@bücher.example", "Frag ANA@BÜCHER.example!", "Frag -!"),
    ("ana@x.example", "写信到ＡＮＡ＠ｘ．example。", "写信到-。"),
    ("ana@x.example", "é ana@x.example é", "é - é"),
    ("ana@x.example", "王ana@x｡example", "王-"), ("ana@x.example", "王 bo@x.example", nil),
    ("ana@x.example", "Ａｎａ@x.example, ana@x.example", "-, -"),
    ("zoë@x.example", "ZOË@x.example", "-"), ("zoë@x.example", "zoe@x.example", nil),
  ])
  func `In letters of any case and width`(address: String, text: String, erased: String?) {
    let bytes = Array(text.utf8)
    #expect(bytes.contains(address: address) == (erased != nil))
    let replaced = bytes.replacing(address: address, with: "-")
    #expect(String(decoding: replaced, as: UTF8.self) == erased ?? text)
  }

  @Test func `Bytes that are no UTF-8 stay as they are`() {
    let bytes: [UInt8] = [0xFF, 0xE7, 0x41, 0xC3] + Array("\nana@x.example".utf8) + [0xE7, 0x8E]
    #expect(bytes.contains(address: "ana@x.example"))
    #expect(
      bytes.replacing(address: "ana@x.example", with: "")
        == [0xFF, 0xE7, 0x41, 0xC3, 0x0A, 0xE7, 0x8E])
    #expect(bytes.replacing(address: "bo@x.example", with: "") == bytes)
  }

  @Test(
    arguments: [
      "joana@x.example", "o'ana@x.example", "jo.ana@x.example", "jo--ana@x.example",
      "ana@x.example.net", "ana@x.example-shop.net", "ana@x.examples",
    ])
  func `An address that is part of another does not`(text: String) {
    #expect(!Array(text.utf8).contains(address: "ana@x.example"))
  }
}
