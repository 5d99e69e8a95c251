import Foundation
import Testing

@testable import HeedCore

struct HeaderFieldTests {
  private static func subject(_ text: String) throws -> String {
    var output: [UInt8] = []
    try HeaderField.append("Subject", text: text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func to(_ name: String?, _ address: String = "a@b.example") throws -> String {
    var output: [UInt8] = []
    let mailbox = Mailbox(name: name, address: try EmailAddress(address))
    try HeaderField.append("To", mailbox, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func subjects() throws {
    #expect(try Self.subject("Hello, world!") == "Subject: Hello, world!\r\n")
    #expect(try Self.subject("Müller") == "Subject: =?utf-8?Q?M=C3=BCller?=\r\n")
    #expect(try Self.subject("您好") == "Subject: =?utf-8?B?5oKo5aW9?=\r\n")
    #expect(try Self.subject("a  b") == "Subject: =?utf-8?Q?a__b?=\r\n")
    #expect(try Self.subject("=?x") == "Subject: =?utf-8?B?PT94?=\r\n")
    let words = String(repeating: "word ", count: 20) + "end"
    let folded = try Self.subject(words)
    #expect(folded.replacing("\r\n ", with: " ") == "Subject: \(words)\r\n")
    #expect(folded.split(separator: "\r\n").count == 2)
  }

  @Test func names() throws {
    #expect(try Self.to(nil) == "To: a@b.example\r\n")
    #expect(try Self.to("Ana Silva") == "To: Ana Silva <a@b.example>\r\n")
    #expect(try Self.to("Silva, Ana") == "To: \"Silva, Ana\" <a@b.example>\r\n")
    #expect(try Self.to("A \"B\" \\") == "To: \"A \\\"B\\\" \\\\\" <a@b.example>\r\n")
    #expect(try Self.to("Dr. No") == "To: \"Dr. No\" <a@b.example>\r\n")
    #expect(try Self.to("张伟") == "To: =?utf-8?B?5byg5Lyf?= <a@b.example>\r\n")
  }

  /// What people see as one character stays in one word, so that every program shows it.
  @Test func encodedWordsKeepFamiliesTogether() throws {
    let subject = try Self.subject(String(repeating: "👍🏽", count: 40))
    let words = subject.matches(of: /=\?utf-8\?B\?([^?]*)\?=/)
    #expect(words.count > 5)
    for word in words {
      let bytes = try #require(Data(base64Encoded: String(word.1)))
      #expect(bytes.count % "👍🏽".utf8.count == 0)
    }
  }
}
