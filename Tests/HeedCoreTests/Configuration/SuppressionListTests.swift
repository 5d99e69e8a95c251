import Testing

@testable import HeedCore

struct SuppressionListTests {
  private func list(_ text: String) -> (SuppressionList, [Diagnostic]) {
    var diagnostics = Diagnostics()
    let list = SuppressionList(Array(text.utf8), file: "list.txt", into: &diagnostics)
    return (list, diagnostics.all)
  }

  @Test func addressesAndDomainsInAnyCase() {
    let (list, findings) = list(
      "\u{FEFF}# People\r\n Ana@Example.COM \r\n\r\n@quarry.example\r\n@Müller.example\r\nx@bücher.example\n"
    )
    #expect(findings.isEmpty)
    for address in [
      "ana@example.com", "bob@quarry.example", "b@xn--mller-kva.example", "x@xn--bcher-kva.example",
    ] {
      #expect(list.contains(address), "\(address)")
    }
    for address in ["bob@example.com", "a@sub.quarry.example", "y@xn--bcher-kva.example", ""] {
      #expect(!list.contains(address), "\(address)")
    }
  }

  @Test(arguments: [
    ("somebody", "it has no @"), ("@", "there is nothing after the @"),
    ("@example", "its domain has no dot, as in example.com"),
    ("Ana <ana@x.example>", "it has < or >; only the address itself belongs here, without a name"),
    ("ana@x.example since May", "it has a space or a control character in it"),
  ])
  func whatIsNeitherIsReported(line: String, reason: String) {
    let findings = list("# People\n\(line)\nbob@x.example\n").1
    #expect(
      findings.map(\.asWritten) == [
        "wrong-address: '\(line)' is neither an address nor @ and a domain: \(reason)"
      ])
    #expect(findings.map(\.location) == [SourceLocation(file: "list.txt", line: 2, column: 1)])
  }

  @Test func anEmptyListHoldsNobody() {
    #expect(!list("").0.contains("ana@example.com"))
  }
}
