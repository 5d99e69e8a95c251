import Foundation
import TestSupport

/// Messages of all shapes, each with a multipart body, encodings and folded fields.
struct RandomMail {
  private var random: SeededRandom
  private var boundaries = 0

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  mutating func message() -> [UInt8] {
    let end = Bool.random(using: &random) ? "\r\n" : "\n"
    var lines = ["From: a@x.example", "Subject: s", "MIME-Version: 1.0"]
    lines += part(depth: 0)
    return Array(lines.joined(separator: end).utf8) + Array(end.utf8)
  }

  /// The fields and the body of a part.
  private mutating func part(depth: Int) -> [String] {
    guard depth < 4, Int.random(in: 0..<3, using: &random) > 0 || depth == 0 else { return leaf() }
    boundaries += 1
    let boundary = one(of: ["b\(boundaries)", "=_b/\(boundaries)'()+_,-.:=?"])
    let kind = one(of: ["mixed", "alternative", "report"])
    var lines = [
      "Content-Type: multipart/\(kind);", "\tboundary=\"\(boundary)\"", "",
    ]
    if Bool.random(using: &random) { lines += ["a preamble", "--\(boundary)x"] }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      lines.append("--\(boundary)" + one(of: ["", " ", "\t"]))
      lines += part(depth: depth + 1)
    }
    lines.append("--\(boundary)--")
    if Bool.random(using: &random) { lines += ["an epilogue"] }
    return lines
  }

  private mutating func leaf() -> [String] {
    let content = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let encoded = Data(content).base64EncodedString(options: [.lineLength76Characters])
      return [
        "Content-Type: application/octet-stream", "Content-Transfer-Encoding: base64", "",
      ] + encoded.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    case 1:
      return [
        "content-type: TEXT/Plain; charset=utf-8", "Content-Transfer-Encoding: QUOTED-PRINTABLE",
        "",
      ]
        + quoted(content)
    case 2:
      return [
        "Content-Type: text/html; name=\"a;b\\\"c\"; x*0=a; x*1=b", "X-Long: a", " folded", "",
      ]
        + text()
    default: return [""] + text()
    }
  }

  private mutating func quoted(_ content: [UInt8]) -> [String] {
    var lines: [String] = []
    var line = ""
    for byte in content {
      let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D
      line +=
        isPlain && Bool.random(using: &random)
        ? String(UnicodeScalar(byte))
        : (byte < 16 ? "=0" : "=") + String(byte, radix: 16).uppercased()
      if line.count > 70 {
        lines.append(line + "=")
        line = ""
      }
    }
    return lines + [line]
  }

  private mutating func text() -> [String] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      one(of: ["plain", "", "-- ", "--", "a: b", " indented", "From me", "Grüße 王伟"])
    }
  }

  private mutating func one(of texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }
}
