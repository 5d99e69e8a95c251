import Testing

@testable import HeedLedger

struct AddressSearchTests {
  @Test(arguments: [
    ("ana@x.example", true), ("<ANA@x.Example>", true), ("to=ana@x.example.", true),
    ("联系ana@x.example，谢谢", true), (#""\nana@x.example""#, true), ("joana@x.example", false),
    ("ana@x.example.net", false), ("ana@x.examples", false), ("j.ana@x.example", false),
    ("", false), ("ana@x.exampl", false),
  ])
  func `An address is found as a whole, in any case`(text: String, isThere: Bool) {
    #expect(Array(text.utf8).contains(address: "ana@x.example") == isThere)
    let erased = Array(text.utf8).replacing(address: "ana@x.example", with: "-")
    #expect((erased != Array(text.utf8)) == isThere)
    #expect(!erased.contains(address: "ana@x.example"))
  }
}
