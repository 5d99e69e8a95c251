/// The folders that letters lie in, each opened once for many letters.
///
/// It is made for one pass over letters and not kept: it would follow a folder that a person moves.
package final class LetterFolders {
  private struct Key: Hashable {
    let place: LetterPlace
    let run: String
  }

  private let outbox: Outbox
  private var open: [Key: Directory] = [:]

  package init(_ outbox: Outbox) {
    self.outbox = outbox
  }

  /// So many folders are kept open at most.
  private static let limit = 100

  /// Reads a letter's file.
  ///
  /// - Parameters:
  ///   - file: its name.
  ///   - run: the name of its run.
  ///   - home: the part of the outbox that is looked at first; nil for none.
  /// - Returns: where it lies and its bytes; nil when it is in no part of the outbox.
  /// - Throws: `DeliveryError`; one that is larger than 40 MB is no letter.
  package func read(
    _ file: String, run: String, home: LetterPlace?
  ) throws -> (place: LetterPlace, bytes: [UInt8])? {
    for place in Self.places(from: home) {
      let bytes = try folder(place, run)?.readIfThere(file, limit: Outbox.largestLetter)
      if let bytes { return (place, bytes) }
    }
    return nil
  }

  /// Whether a file of a letter's name lies in another part of the outbox too, where a person has put it.
  ///
  /// - Throws: `DeliveryError`.
  package func isDoubled(_ file: String, run: String, beside home: LetterPlace) throws -> Bool {
    try LetterPlace.allCases.contains { place in
      try place != home && folder(place, run)?.contains(file) ?? false
    }
  }

  /// Moves a letter's file to a part of the outbox, unless it is there.
  ///
  /// What lies in `sent/` stays there, whatever is known of it: it has left.
  ///
  /// - Throws: `DeliveryError`.
  package func bring(_ file: String, run: String, to home: LetterPlace) throws {
    if let folder = try folder(home, run), try folder.contains(file) { return }
    // Most files that move are sent.
    for place in Self.places(from: .approved) where place != home && place != .sent {
      guard let source = try folder(place, run), try source.contains(file) else { continue }
      _ = try source.move(file, to: made(home, run))
      return
    }
  }

  /// All parts of the outbox, one of them in front.
  private static func places(from home: LetterPlace?) -> [LetterPlace] {
    guard let home else { return LetterPlace.allCases }
    return [home] + LetterPlace.allCases.filter { $0 != home }
  }

  private func folder(_ place: LetterPlace, _ run: String) throws -> Directory? {
    let key = Key(place: place, run: run)
    if let folder = open[key] { return folder }
    return try Directory.existing(path: outbox.folder(place, run)).map { keep($0, as: key) }
  }

  private func made(_ place: LetterPlace, _ run: String) throws -> Directory {
    if let folder = try folder(place, run) { return folder }
    return keep(
      try Directory.make(path: outbox.folder(place, run)), as: Key(place: place, run: run))
  }

  private func keep(_ folder: Directory, as key: Key) -> Directory {
    if open.count >= Self.limit { open.removeAll() }
    open[key] = folder
    return folder
  }
}
