import HeedCore
import HeedDelivery
import HeedLedger

/// Reads letters out of the outbox and makes sure that they can be sent as they are.
struct LetterFileReader {
  private let outbox: Outbox
  /// The folder of the outbox, relative to the workspace.
  private let folder: String
  private let envelopes: LetterEnvelopes

  init(outbox: Outbox, _ configuration: Configuration) {
    self.outbox = outbox
    folder = configuration.settings.outbox
    envelopes = LetterEnvelopes(configuration)
  }

  /// A letter's file, whatever it holds.
  struct File {
    /// Where it was found.
    let place: LetterPlace
    let bytes: [UInt8]
    /// As it was just before it was read; nil where it lies elsewhere than it belongs, being moved.
    fileprivate let stamp: FileStamp?
  }

  /// A letter's file that can be sent as it is.
  struct Content {
    let message: OutboxMessage
    /// Of the message without what is settled when it is sent.
    let sha256: [UInt8]
    /// Where the file was found, and its stamp just before it was read.
    let place: LetterPlace
    fileprivate let stamp: FileStamp?
  }

  /// The folders that letters are read from, for one pass over many of them.
  func folders() -> LetterFolders { LetterFolders(outbox) }

  /// Reads and checks a letter.
  ///
  /// - Throws: `OutgoingError` when the file is gone or was edited so that it can't be sent;
  ///   `DeliveryError` when it can't be read, which says nothing about the letter.
  func read(_ letter: OutgoingLetter) throws -> Content {
    try read(letter, from: folders())
  }

  /// As `read`, from folders that are open.
  func read(_ letter: OutgoingLetter, from folders: LetterFolders) throws -> Content {
    if letter.state == .superseded {
      throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "approved")
    }
    return try check(find(letter, in: folders), of: letter)
  }

  /// Reads a letter's file, whether it can be sent or not.
  ///
  /// - Throws: `OutgoingError` when it is gone, or no letter at all; `DeliveryError` when it can't
  ///   be read.
  func find(_ letter: OutgoingLetter) throws -> File {
    try find(letter, in: folders())
  }

  private func find(_ letter: OutgoingLetter, in folders: LetterFolders) throws -> File {
    let home = letter.state.home ?? .review
    let stamp = outbox.stamp(of: letter.file, in: home, run: letter.run)
    let found: (place: LetterPlace, bytes: [UInt8])?
    do {
      found = try folders.read(letter.file, run: letter.run, home: home)
    } catch let error as DeliveryError where error.kind == .notALetter {
      throw unfit(letter, home, error.message, help: error.help)
    }
    guard let (place, bytes) = found else {
      try outbox.checkIsThere()
      throw OutgoingError.missing(letter.response.id, file: path(letter, in: home))
    }
    return File(place: place, bytes: bytes, stamp: place == home ? stamp : nil)
  }

  /// Makes sure that a letter can be sent as it is.
  ///
  /// - Throws: `OutgoingError` when it was edited so that it can't.
  func check(_ file: File, of letter: OutgoingLetter) throws(OutgoingError) -> Content {
    let message: OutboxMessage
    do throws(OutboxMessage.Unfit) {
      message = try OutboxMessage(file.bytes)
    } catch {
      throw unfit(letter, file.place, error.message, help: error.help)
    }
    if let objection = envelopes.objection(to: message, of: letter) {
      throw unfit(letter, file.place, objection.message, help: objection.help)
    }
    return Content(
      message: message, sha256: Digest(message.approvedBytes).bytes, place: file.place,
      stamp: file.stamp)
  }

  /// Whether a letter's file lies where it was read, as it was.
  func isUntouched(_ letter: OutgoingLetter, _ content: Content) -> Bool {
    content.stamp != nil
      && outbox.stamp(of: letter.file, in: content.place, run: letter.run) == content.stamp
  }

  /// The path of a letter's file in the workspace.
  func path(_ letter: OutgoingLetter, in place: LetterPlace) -> String {
    "\(folder)/\(place.rawValue)/\(letter.run)/\(letter.file)"
  }

  private func unfit(
    _ letter: OutgoingLetter, _ place: LetterPlace, _ reason: String, help: String
  ) -> OutgoingError {
    .unfit(letter.response.id, file: path(letter, in: place), reason: reason, help: help)
  }
}
