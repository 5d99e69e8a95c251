import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// A letter as a mail program reads it.
struct ReadLetter {
  /// Names and values, in order, unfolded.
  let header: [(name: String, value: String)]
  let text: String
  let html: String

  /// Takes a message of heed's own form apart.
  init(_ letter: Letter) throws {
    let message = String(decoding: letter.bytes, as: UTF8.self)
    let end = try #require(message.range(of: "\r\n\r\n"))
    header = Self.fields(String(message[..<end.lowerBound]))
    let type = header.first { $0.name == "Content-Type" }?.value ?? ""
    let boundary = try #require(type.split(separator: "\"").last.map(String.init))
    let parts = message[end.lowerBound...].components(separatedBy: "\r\n--\(boundary)")
    try #require(parts.count == 4)
    text = try Self.body(parts[1])
    html = try Self.body(parts[2])
  }

  /// The value of the one field of a name, with its encoded words read.
  func field(_ name: String) throws -> String {
    let values = header.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    try #require(values.count == 1)
    let words: [Substring] = values[0].split(separator: " ")
    return words.reduce(into: "") { text, word in
      let parts: [Substring] = word.split(separator: "?", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == "=" else {
        text += (text.isEmpty ? "" : " ") + word
        return
      }
      let bytes =
        parts[2].lowercased() == "b"
        ? Data(base64Encoded: String(parts[3])).map(Array.init) ?? []
        : MessageLinter.unquoted(String(parts[3].replacing("_", with: " ")))
      text += String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The tags of the HTML part, without the line breaks that values bring along.
  var tags: [String] {
    html.matches(of: /<[^>]*>/).map { String($0.output) }.filter { $0 != "<br>" }
  }

  private static func fields(_ header: String) -> [(name: String, value: String)] {
    header.replacing("\r\n ", with: " ").components(separatedBy: "\r\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), parts.last?.trimmingCharacters(in: .whitespaces) ?? "")
    }
  }

  private static func body(_ part: String) throws -> String {
    let end = try #require(part.range(of: "\r\n\r\n"))
    let (header, body) = (part[..<end.lowerBound], String(part[end.upperBound...]))
    let bytes: [UInt8]
    if header.contains("base64") {
      let data = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
      bytes = Array(data)
    } else if header.contains("quoted-printable") {
      bytes = MessageLinter.unquoted(body.replacing("=\r\n", with: ""))
    } else {
      bytes = Array(body.utf8)
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
