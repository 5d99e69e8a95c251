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

  @Test func `A letter is a file in new; again, it takes the same place`() throws {
    let transport = MaildirTransport(path: folder.path + "/a/b")
    for _ in 1...2 {
      #expect(transport.deliver(try Letters.wire(), in: envelope).mayHaveBeenAccepted)
    }
    #expect(transport.deliver(try Letters.wire(2), in: envelope).mayHaveBeenAccepted)
    let files = try folder.files()
    #expect(files.keys.sorted() == ["a/b/new/heed.1@acme.example", "a/b/new/heed.2@acme.example"])
    let text = String(decoding: try Letters.wire().bytes, as: UTF8.self)
    #expect(
      files["a/b/new/heed.1@acme.example"]
        == "Return-Path: <care@acme.example>\nDelivered-To: ann@x.example\n"
        + text.replacing("\r\n", with: "\n"))
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
