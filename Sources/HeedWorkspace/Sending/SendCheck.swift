import HeedCore
import HeedDelivery
import HeedLedger

/// Says of each letter in turn whether it leaves now, by what is known of it and by its file.
struct SendCheck {
  private var gate: SendGate
  private let reader: LetterFileReader

  init(_ gate: SendGate, _ reader: LetterFileReader) {
    self.gate = gate
    self.reader = reader
  }

  /// The folders that letters are read from, for one pass over many of them.
  func folders() -> LetterFolders { reader.folders() }

  enum Result {
    case ready(LetterFileReader.Content)
    case not(SendReport.Fate)
  }

  /// Whether an approved letter leaves now; if so, it counts for the limits.
  ///
  /// - Throws: `DeliveryError`.
  mutating func check(
    _ letter: OutgoingLetter, from folders: LetterFolders, at now: Instant
  ) throws -> Result {
    if let fate = gate.fate(of: letter, at: now) { return .not(fate) }
    let content: LetterFileReader.Content
    do {
      content = try reader.read(letter, from: folders)
    } catch let error as OutgoingError {
      return .not(SendReport.Fate(error))
    }
    guard content.place == letter.state.home || letter.isMoving else { return .not(.touched) }
    if try folders.isDoubled(letter.file, run: letter.run, beside: content.place) {
      return .not(.doubled)
    }
    guard content.sha256 == letter.approval?.sha256 else {
      return .not(
        SendReport.Fate(.void, "the letter was changed after it was approved"))
    }
    gate.count(letter, at: now)
    return .ready(content)
  }
}
