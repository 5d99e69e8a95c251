import Testing

@testable import HeedDelivery

struct EnvelopeTests {
  @Test(arguments: ["ann@x.example", "a.b+c=d'e@xn--mnchen-3ya.example", "\"a\"@x.example", "a@b"])
  func `Addresses that servers can take are taken`(address: String) throws {
    let envelope = try Envelope(from: "care@acme.example", to: address)
    #expect(envelope.recipient == address)
  }

  @Test(arguments: [
    "", "ann", "@x.example", "ann@", "a@b@c", "ann @x.example", "ann@x.example\r\nRCPT TO:<b@c.d>",
    "ann@x.example\n", "<ann@x.example>", "ann@x.example> SIZE=1", "ann\0@x.example",
    "ann\t@x.example", String(repeating: "a", count: 250) + "@x.example",
  ])
  func `Addresses that would be a command, or none, are refused`(address: String) {
    for (from, to) in [("care@acme.example", address), (address, "ann@x.example")] {
      let error = #expect(throws: Envelope.WrongAddress.self) { try Envelope(from: from, to: to) }
      #expect(error?.message.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
    }
  }

  @Test(arguments: ["jürgen@x.example", "用户@x.example", "ann@münchen.example"])
  func `An address that needs SMTPUTF8 is refused by name`(address: String) {
    let error = #expect(throws: Envelope.WrongAddress.self) {
      try Envelope(from: "care@acme.example", to: address)
    }
    #expect(error?.message.contains("SMTPUTF8") == true)
  }
}
