import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct MailboxTests {
  private func messages(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path).appending(path: "mail")
    try Data(text.utf8).write(to: file)
    var found: [String] = []
    try Mailbox(path: file.path).forEach { item in
      if case .message(let bytes) = item { found.append(String(decoding: bytes, as: UTF8.self)) }
    }
    return found
  }

  @Test func `A file with one message is one message, whatever its lines`() throws {
    let text = "Subject: a\n\nhello\n\nFrom here on it is quiet.\n"
    #expect(try messages(text) == [text])
    #expect(try messages("") == [])
    #expect(try messages("\n\n") == [])
  }

  @Test func `An mbox is cut at its marks, and quoted lines are put right`() throws {
    let found = try messages(
      "From a Fri\nSubject: a\n\n>From x\n>>From y\n> From z\nFrom no blank line before\n\nFrom b Fri\r\nSubject: b\r\n\r\nend"
    )
    #expect(
      found == [
        "Subject: a\n\nFrom x\n>From y\n> From z\nFrom no blank line before\n\n",
        "Subject: b\r\n\r\nend",
      ])
  }

  @Test func `A message that is too large is passed over, and the next is read`() throws {
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path).appending(path: "mail")
    var bytes = Data("From a\nSubject: a\n\nsmall\n\nFrom b\nSubject: b\n\n".utf8)
    bytes.append(Data(repeating: 0x61, count: Mailbox.messageLimit + 1))
    bytes.append(Data("\n\nFrom c\nSubject: c\n\nsmall\n".utf8))
    try bytes.write(to: file)
    var found: [String] = []
    try Mailbox(path: file.path).forEach { item in
      switch item {
      case .message(let bytes): found.append(String(decoding: bytes.prefix(10), as: UTF8.self))
      case .tooLarge: found.append("too large")
      case .unreadable(let error): found.append(error.message)
      }
    }
    #expect(found == ["Subject: a", "too large", "Subject: c"])
  }

  @Test func `What never ends, or waits for somebody, is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    for path in ["/dev/zero", "/dev/null", "\(folder.path)/pipe"] {
      let error = #expect(throws: DeliveryError.self) { try Mailbox(path: path).forEach { _ in } }
      #expect(error?.message == "\(path) is neither a file nor a folder")
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link", withDestinationPath: "/dev/zero")
    try Mailbox(path: folder.path).forEach { _ in Issue.record("nothing is to be read") }
  }

  @Test func `What is added to a file while it is read is left for the next time`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/mail"
    let message = Data("From a\nSubject: a\n\nsmall\n\n".utf8)
    try message.write(to: URL(filePath: path))
    var count = 0
    try Mailbox(path: path).forEach { _ in
      count += 1
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.seekToEnd()
      try file.write(contentsOf: message)
      try file.close()
    }
    #expect(count == 1)
  }

  @Test func `A folder gives its files, and a folder that is not there is an error`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.eml", "a.eml", ".hidden"] {
      try Data("Subject: \(name)\n".utf8).write(
        to: URL(filePath: folder.path).appending(path: name))
    }
    var found: [String] = []
    try Mailbox(path: folder.path).forEach { item in
      if case .message(let bytes) = item { found.append(String(decoding: bytes, as: UTF8.self)) }
    }
    #expect(found == ["Subject: a.eml\n", "Subject: b.eml\n"])
    #expect(throws: DeliveryError.self) {
      try Mailbox(path: "\(folder.path)/" + "nowhere").forEach { _ in }
    }
  }
}
