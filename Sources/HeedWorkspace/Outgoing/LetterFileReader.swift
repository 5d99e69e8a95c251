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
  /// - Throws: `OutgoingError` when the file is gone or was edited so that it can't be sent.
  func read(_ letter: OutgoingLetter) throws -> Content {
    try read(letter, from: folders())
  }

  /// Reads and checks a letter.
  ///
  /// - Throws: `OutgoingError` when the file is gone or was edited so that it can't be sent.
  func read(_ letter: OutgoingLetter, from folders: LetterFolders) throws -> Content {
    if letter.state == .superseded {
      throw OutgoingError.wrongState(letter.response.id, letter.state, wanted: "approved")
    }
    let home = letter.state.home ?? .review
    let stamp = outbox.stamp(of: letter.file, in: home, run: letter.run)
    let found: (place: LetterPlace, bytes: [UInt8])?
    do {
      found = try folders.read(letter.file, run: letter.run, home: home)
    } catch let error as DeliveryError {
      throw unfit(letter, home, error.message, help: error.help)
    }
    guard let (place, bytes) = found else {
      throw OutgoingError.missing(letter.response.id, file: path(letter, in: home))
    }
    let message: OutboxMessage
    do throws(OutboxMessage.Unfit) {
      message = try OutboxMessage(bytes)
    } catch {
      throw unfit(letter, place, error.message, help: error.help)
    }
    if let objection = envelopes.objection(to: message, of: letter) {
      throw unfit(letter, place, objection.message, help: objection.help)
    }
    return Content(
      message: message, sha256: Digest(message.approvedBytes).bytes, place: place,
      stamp: place == home
        ? stamp : outbox.stamp(of: letter.file, in: place, run: letter.run))
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
