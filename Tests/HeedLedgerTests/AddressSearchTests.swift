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

  @Test(
    arguments: [
      "joana@x.example", "o'ana@x.example", "jo.ana@x.example", "jo--ana@x.example",
      "ana@x.example.net", "ana@x.example-shop.net", "ana@x.examples",
    ])
  func `An address that is part of another does not`(text: String) {
    #expect(!Array(text.utf8).contains(address: "ana@x.example"))
  }
}
