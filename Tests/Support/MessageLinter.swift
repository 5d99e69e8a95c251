import Foundation

/// Checks the bytes of a message against the rules of the project, with no code of heed's.
package struct MessageLinter {
  private var complaints: [String] = []
  private var headers: [(name: String, lines: [String])] = []

  /// What is wrong with a message; nothing where all is right.
  package static func complaints(about message: [UInt8]) -> [String] {
    var linter = MessageLinter()
    linter.lint(message)
    return linter.complaints
  }

  private mutating func require(_ condition: Bool, _ complaint: @autoclosure () -> String) {
    if !condition { complaints.append(complaint()) }
  }

  private mutating func lint(_ message: [UInt8]) {
    require(!message.contains(0), "NUL")
    for (index, byte) in message.enumerated() where byte == 10 || byte == 13 {
      let partner = byte == 10 ? index - 1 : index + 1
      let isPaired = message.indices.contains(partner) && message[partner] == 23 - byte
      require(isPaired, "bare \(byte == 10 ? "LF" : "CR") at \(index)")
    }
    require(message.suffix(2) == [13, 10], "no line end at the end")
    let text = String(decoding: message, as: UTF8.self)
    require(Array(text.utf8) == message, "not UTF-8")
    let lines = text.components(separatedBy: "\r\n")
    for line in lines { require(line.utf8.count <= 998, "line of \(line.utf8.count) bytes") }
    guard let blank = lines.firstIndex(of: "") else { return complaints.append("no body") }
    headers = Self.headers(lines[..<blank])
    lintHeaders(lines[..<blank])
    lintParts(value("Content-Type"), Array(lines[(blank + 1)...]))
  }

  private static func headers(_ lines: ArraySlice<String>) -> [(name: String, lines: [String])] {
    var headers: [(name: String, lines: [String])] = []
    for line in lines {
      if line.hasPrefix(" "), !headers.isEmpty {
        headers[headers.count - 1].lines.append(line)
      } else {
        headers.append((String(line.prefix { $0 != ":" }), [line]))
      }
    }
    return headers
  }

  private mutating func lintHeaders(_ lines: ArraySlice<String>) {
    for line in lines {
      require(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "header not ASCII: \(line)")
      let longest = line.split(separator: " ").map(\.count).max() ?? 0
      require(line.count <= 78 || longest > 60, "header line of \(line.count): \(line)")
      require(line.contains { $0 != " " }, "blank header line")
      for word in line.split(separator: " ") where word.hasPrefix("=?") {
        lintEncodedWord(String(word))
      }
    }
    for name in ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"] {
      let count = headers.count { $0.name == name }
      require(count == 1, "\(count) headers \(name)")
    }
    let known: Set<String> = [
      "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Reply-To",
      "In-Reply-To", "References", "Auto-Submitted", "X-Unsent", "List-Unsubscribe",
      "List-Unsubscribe-Post",
    ]
    for header in headers { require(known.contains(header.name), "header \(header.name)") }
    require(value("To").count { $0 == "@" } == 1 || value("To").contains("\""), "recipients")
    let id = value("Message-ID")
    require(id.wholeMatch(of: /<[!-~]+@acme\.example>/) != nil, "Message-ID \(id)")
    let (date, version) = (value("Date"), value("MIME-Version"))
    let days = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
    let months = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    let pattern = "^\(days), [0-9]{1,2} \(months) [0-9]{4} [0-9:]{8} [+-][0-9]{4}$"
    require(date.range(of: pattern, options: .regularExpression) != nil, "Date \(date)")
    require(version == "1.0", "MIME-Version \(version)")
    let isAutomatic = ["", "auto-generated", "auto-replied"].contains(value("Auto-Submitted"))
    require(isAutomatic, "Auto-Submitted")
  }

  private func value(_ name: String) -> String {
    guard let lines = headers.first(where: { $0.name == name })?.lines else { return "" }
    return String(lines.joined().dropFirst(name.count + 2))
  }

  /// At most 75 characters, and characters that are whole within the word.
  private mutating func lintEncodedWord(_ word: String) {
    require(word.count <= 75, "encoded-word of \(word.count)")
    let fields = word.components(separatedBy: "?")
    guard fields.count == 5, fields[4] == "=" else { return complaints.append("word \(word)") }
    require(fields[1] == "utf-8", "charset \(fields[1])")
    let bytes: [UInt8]
    if fields[2] == "B" {
      bytes = Data(base64Encoded: fields[3]).map(Array.init) ?? [0xFF]
    } else {
      bytes = Self.unquoted(fields[3].replacingOccurrences(of: "_", with: " "))
      let isSafe = fields[3].range(of: "^([A-Za-z0-9!*+/=_-])+$", options: .regularExpression)
      require(isSafe != nil, "unsafe in Q: \(word)")
    }
    require(String(validating: bytes, as: UTF8.self) != nil, "split character in \(word)")
  }

  /// The bytes that a text in quoted-printable stands for, whose soft line breaks are gone already.
  package static func unquoted(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == 0x3D, let value = UInt8(digits, radix: 16), digits == digits.uppercased() {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

// The parts.
extension MessageLinter {
  /// The letter's two parts, or a part that holds them and the files that go with them.
  private mutating func lintParts(_ type: String, _ lines: [String]) {
    let form =
      /multipart\/(alternative|related|mixed);( type="multipart\/alternative";)? boundary="(=_[A-Z0-9]+)"/
    guard let match = type.wholeMatch(of: form), (match.1 == "related") == (match.2 != nil) else {
      return complaints.append("Content-Type \(type)")
    }
    let delimiter = "--\(match.3)"
    let delimiters = lines.indices.filter { lines[$0].hasPrefix(delimiter) }
    guard delimiters.count > 2, lines[delimiters[delimiters.count - 1]] == delimiter + "--",
      delimiters.dropLast().allSatisfy({ lines[$0] == delimiter })
    else { return complaints.append("\(delimiters.count) delimiters") }
    let parts = zip(delimiters, delimiters.dropFirst()).map { Array(lines[($0 + 1)..<$1]) }
    if match.1 == "alternative" {
      require(parts.count == 2, "\(parts.count) alternatives")
      lintPart(parts[0], "plain")
      lintPart(parts[1], "html")
    } else {
      guard let blank = parts[0].firstIndex(of: "") else { return complaints.append("no parts") }
      let inner = parts[0][..<blank].joined().dropFirst("Content-Type: ".count)
      lintParts(String(inner), Array(parts[0][(blank + 1)...]))
      for part in parts.dropFirst() { lintFile(part, isShown: match.1 == "related") }
    }
  }

  private mutating func lintFile(_ lines: [String], isShown: Bool) {
    guard let blank = lines.firstIndex(of: "") else { return complaints.append("file without end") }
    let header = Self.headers(lines[..<blank]).map { $0.lines.joined() }
    for line in lines[..<blank] {
      require(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "file header \(line)")
      require(line.count <= 78 || line.hasPrefix("Content-Type"), "file header of \(line.count)")
    }
    require(header.contains("Content-Transfer-Encoding: base64"), "encoding of a file")
    let disposition = "Content-Disposition: \(isShown ? "inline" : "attachment"); filename"
    require(header.count { $0.hasPrefix(disposition) } == 1, "disposition of a file")
    require(header.contains { $0.hasPrefix("Content-ID: <") } == isShown, "id of a file")
    for line in lines[(blank + 1)...].dropLast() { require(line.count == 76, "base64 of a file") }
    let body = lines[(blank + 1)...].joined()
    require(Data(base64Encoded: body)?.isEmpty == false, "content of a file")
  }

  private mutating func lintPart(_ lines: [String], _ subtype: String) {
    guard lines.count >= 4, lines[0] == "Content-Type: text/\(subtype); charset=utf-8",
      lines[2].isEmpty
    else { return complaints.append("part headers \(lines.prefix(3))") }
    let body = lines[3...].joined(separator: "\r\n")
    for line in lines[3...] {
      require(line.utf8.count <= 78, "body line of \(line.utf8.count)")
      require(!line.hasPrefix(".") && !line.hasPrefix("From "), "line \(line.prefix(20))")
      require(line.last != " " && line.last != "\t", "space at the end of \(line.suffix(20))")
    }
    let encoding = lines[1].components(separatedBy: ": ").last
    switch encoding {
    case "7bit":
      require(body.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 || $0 == 13 || $0 == 10 }, "7bit")
    case "base64":
      let decoded = Data(base64Encoded: body.replacingOccurrences(of: "\r\n", with: ""))
      guard let decoded, String(validating: decoded, as: UTF8.self) != nil else {
        return complaints.append("base64")
      }
      for line in lines[3...].dropLast() { require(line.count == 76, "base64 line") }
      let other = Self.leastQuotedLength(Array(decoded))
      require(other > body.utf8.count, "quoted-printable would be smaller: \(other)")
    case "quoted-printable":
      lintQuoted(lines[3...])
      let decoded = Self.unquoted(body.replacingOccurrences(of: "=\r\n", with: ""))
      require(String(validating: decoded, as: UTF8.self) != nil, "quoted not UTF-8")
      let characters = (decoded.count + 2) / 3 * 4
      let other = characters + max(characters - 1, 0) / 76 * 2
      require(other >= body.utf8.count, "base64 would be smaller: \(other)")
      require(!Self.couldTravelPlain(decoded), "7bit would do")
    default:
      complaints.append("encoding \(lines[1])")
    }
  }

  private mutating func lintQuoted(_ lines: ArraySlice<String>) {
    for line in lines {
      require(line.utf8.count <= 76, "quoted line of \(line.utf8.count)")
      require(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "quoted not ASCII")
      let pattern = "^([^=]|=[0-9A-F]{2})*=?$"
      require(line.range(of: pattern, options: .regularExpression) != nil, "quoted \(line)")
    }
  }

  /// The length without the breaks of long lines; each needs at least three bytes in 76 more.
  private static func leastQuotedLength(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let lengths = lines.map { line in
      line.reduce(0) { $0 + (($1 >= 0x20 && $1 < 0x7F && $1 != 0x3D) || $1 == 13 ? 1 : 3) }
    }
    return lengths.reduce(0) { $0 + $1 + max($1 - 1, 0) / 76 * 3 } + lines.count - 1 + 80
  }

  private static func couldTravelPlain(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 13 || $0 == 10 }
      && text.components(separatedBy: "\r\n").allSatisfy {
        $0.count <= 78 && !$0.hasPrefix(".") && !$0.hasPrefix("From ") && $0.last != " "
          && !$0.hasPrefix("--=_")
      }
  }
}
