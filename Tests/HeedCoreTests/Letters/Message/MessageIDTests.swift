import Testing

@testable import HeedCore

struct MessageIDTests {
  @Test(arguments: ["acme.example", "xn--bcher-kva.example", "a.b.c.example"])
  func anIdOfHeedsOwnIsOneThatIsRead(domain: String) throws {
    let id = MessageID("0123456789abcdef", at: try #require(MessageID.Domain(domain)))
    #expect(id.text == "0123456789abcdef@\(domain)")
    #expect(MessageID(id.text) == id)
  }

  @Test(arguments: [
    "", "a b", "a@b", "a\r\nb", "<a>", "ä.example", String(repeating: "a", count: 900),
  ])
  func otherDomainsCanNotStandInAnId(domain: String) {
    #expect(MessageID.Domain(domain) == nil)
  }
}
