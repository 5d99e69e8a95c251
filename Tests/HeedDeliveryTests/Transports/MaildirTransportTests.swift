import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct MaildirTransportTests {
  private let folder: TemporaryFolder
  private let envelope: Envelope

  init() throws {
    folder = try TemporaryFolder()
    envelope = try Envelope(from: "care@acme.example", to: "ann@x.example")
  }

  @Test func `A letter is a file in new; again, byte for byte, it is there once`() throws {
    let transport = MaildirTransport(path: folder.path + "/out")
    for _ in 1...2 {
      #expect(transport.deliver(try Letters.wire(), in: envelope).mayHaveBeenAccepted)
    }
    #expect(transport.deliver(try Letters.wire(2), in: envelope).mayHaveBeenAccepted)
    let files = try folder.files()
    #expect(files.keys.sorted() == ["out/new/heed.1@acme.example", "out/new/heed.2@acme.example"])
    let text = String(decoding: try Letters.wire().bytes, as: UTF8.self)
    #expect(
      files["out/new/heed.1@acme.example"]
        == "Return-Path: <care@acme.example>\nDelivered-To: ann@x.example\n"
        + text.replacing("\r\n", with: "\n"))
  }

  /// The names of the files, with the last line of each.
  private func lastLines() throws -> [String: String] {
    try folder.files().mapValues { String($0.split(separator: "\n").last ?? "") }
  }

  @Test func `Letters of one Message-ID all arrive, each once, whoever has read them`() throws {
    let transport = MaildirTransport(path: folder.path + "/out")
    func deliver(_ bodies: String...) throws {
      for body in bodies {
        let outcome = transport.deliver(try Letters.wire(body: body + "\n"), in: envelope)
        #expect(outcome.mayHaveBeenAccepted)
      }
    }
    try deliver("one", "two", "three", "two", "one")
    let name = "heed.1@acme.example"
    #expect(
      try lastLines() == [
        "out/new/\(name)": "one", "out/new/\(name).2": "two", "out/new/\(name).3": "three",
      ])
    for (number, flags) in [("", ":2,S"), (".2", ":2,")] {
      try FileManager.default.moveItem(
        at: folder["out/new/\(name)\(number)"], to: folder["out/cur/\(name)\(number)\(flags)"])
    }
    try deliver("one", "two", "three", "four")
    #expect(
      try lastLines() == [
        "out/cur/\(name):2,S": "one", "out/cur/\(name).2:2,": "two", "out/new/\(name).3": "three",
        "out/new/\(name).4": "four",
      ])
  }

  @Test func `A copy to somebody else does not stand in for the letter`() throws {
    let transport = MaildirTransport(path: folder.path + "/out")
    let copy = try Envelope(from: "care@acme.example", to: "kim@acme.example")
    for envelope in [copy, envelope] {
      #expect(transport.deliver(try Letters.wire(), in: envelope).mayHaveBeenAccepted)
    }
    let texts = try folder.files().sorted { $0.key < $1.key }.map(\.value)
    #expect(texts.count == 2)
    #expect(texts.first?.contains("Delivered-To: kim@acme.example\n") == true)
    #expect(texts.last?.contains("Delivered-To: ann@x.example\n") == true)
  }

  @Test func `A letter is there once after an interruption, wherever that was`() throws {
    let transport = MaildirTransport(path: folder.path + "/out")
    let letter = try Letters.wire()
    #expect(transport.deliver(letter, in: envelope).mayHaveBeenAccepted)
    let arrived = try folder.files()
    let (new, tmp) = (folder["out/new/heed.1@acme.example"], folder["out/tmp/heed.1@acme.example"])
    // Ended after the letter was put in place, and before its first name was taken away.
    try FileManager.default.linkItem(at: new, to: tmp)
    #expect(transport.deliver(letter, in: envelope).mayHaveBeenAccepted)
    #expect(try folder.files() == arrived)
    // Ended before it was put in place.
    try FileManager.default.moveItem(at: new, to: tmp)
    #expect(transport.deliver(letter, in: envelope).mayHaveBeenAccepted)
    #expect(try folder.files() == arrived)
  }

  @Test(arguments: ["/nosuch/out", "/nosuch/x/out/"])
  func `No folder is made below one that is not there`(_ below: String) throws {
    let path = folder.path + below
    let transport = MaildirTransport(path: path)
    let parent = folder.path + below.replacing(/\/out\/?$/, with: "")
    let expected = TransportFailure(
      .settings, "the folder \(parent) is not there",
      help: "make it, or put right the address maildir:\(path)")
    #expect(transport.deliver(try Letters.wire(), in: envelope) == .stopped(expected))
    #expect(throws: expected) { try transport.check() }
    #expect(try folder.folders().isEmpty)
  }

  @Test func `No identifier leads out of the folder`() {
    #expect(
      MaildirTransport.fileName("../../x:2,S\0/\u{1}@a") == "heed...=2F..=2Fx=3A2=2CS=00=2F=01@a")
  }

  @Test func `A folder that can't be written to stops the run`() throws {
    try "".write(toFile: folder.path + "/file", atomically: true, encoding: .utf8)
    let transport = MaildirTransport(path: folder.path + "/file")
    guard case .stopped(let failure) = transport.deliver(try Letters.wire(), in: envelope) else {
      Issue.record("not stopped")
      return
    }
    #expect(failure.step == .handover)
    #expect(throws: TransportFailure.self) { try transport.check() }
  }

  @Test func `A letter that is in new may have been taken, though the disk fails then`() throws {
    let transport = MaildirTransport(path: folder.path + "/out") { directory in
      throw DeliveryError(code: EIO, path: directory.path, doing: "write to")
    }
    let outcome = transport.deliver(try Letters.wire(), in: envelope)
    guard case .unknown(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.contains("cannot write to \(folder.path)/out/new"))
    #expect(try folder.files().keys.sorted() == ["out/new/heed.1@acme.example"])
  }

  @Test func `The check makes the folders and leaves nothing in them`() throws {
    let path = folder.path + "/out"
    #expect(try MaildirTransport(path: path).check() == "letters can be written to \(path)")
    #expect(try folder.folders() == ["out", "out/tmp", "out/new", "out/cur"])
    #expect(try folder.files().isEmpty)
  }
}
