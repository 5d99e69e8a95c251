import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Names of files in headers, as written and as Python reads them.
struct HeaderParameterTests {
  @Test(arguments: [
    ("a.pdf", "filename=\"a.pdf\""),
    ("Price list \"A\" \\ B.pdf", "filename=\"Price list \\\"A\\\" \\\\ B.pdf\""),
    ("ä b.pdf", "filename*=utf-8''%C3%A4%20b.pdf"),
    ("100% (1).pdf", "filename=\"100% (1).pdf\""),
  ])
  func written(name: String, parameter: String) {
    #expect(Self.written(name) == ";\r\n \(parameter)")
  }

  @Test func aLongNameIsCutBetweenCharacters() {
    let lines = Self.written(String(repeating: "退货说明", count: 20) + ".pdf")
      .components(separatedBy: ";\r\n ").dropFirst()
    #expect(lines.count > 5)
    for (number, line) in lines.enumerated() {
      #expect(line.hasPrefix("filename*\(number)*=\(number == 0 ? "utf-8''" : "")%"))
      #expect(line.utf8.count < 78)
      let bytes = MessageLinter.unquoted(
        String(line.drop { $0 != "%" }).replacing("%", with: "="))
      #expect(String(validating: bytes, as: UTF8.self) != nil)
    }
  }

  static let names = [
    "price list.pdf", "Preisliste für März.pdf", "退货说明.pdf", "返品のご案内（改訂版）.docx", "שלום.pdf",
    "مرحبا.pdf", "👩‍👩‍👧‍👦 family.png", "a'b*c%d.txt", "semi;colon, comma.txt", "\"quoted\" \\.txt",
    "=?utf-8?Q?forged?=.txt", ".hidden-looking", "no ending", "e\u{301}.txt",
    String(repeating: "long ", count: 30) + "name.pdf", String(repeating: "长", count: 80) + ".pdf",
  ]

  @Test func pythonReadsThemBack() throws {
    let parts = Self.names.map { name in
      "Content-Type: application/pdf\r\nContent-Disposition: attachment\(Self.written(name))\r\n\r\nx"
    }
    let complaints = try Python.lines(
      #"""
      import email, email.policy, json, sys
      for number, part in enumerate(json.load(sys.stdin)):
          for policy in (email.policy.default, email.policy.compat32):
              read = email.message_from_bytes(part.encode(), policy=policy)
              print(json.dumps(read.get_filename()))
              if policy is email.policy.default:
                  defects = read.defects + list(read['content-disposition'].defects)
                  if defects: print(number, defects)
      """#, records: parts)
    let read = try complaints.map { line in
      try JSONDecoder().decode(String.self, from: Data(line.utf8))
    }
    #expect(read == Self.names.flatMap { [$0, $0] })
  }

  private static func written(_ name: String) -> String {
    var output: [UInt8] = []
    HeaderParameter.append("filename", name, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
