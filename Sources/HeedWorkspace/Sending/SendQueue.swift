import HeedCore
import HeedDelivery
import HeedLedger

/// Letters that are to be sent, of which the next are read and checked.
struct SendQueue: Sendable {
  typealias Refused = (letter: OutgoingLetter, fate: SendReport.Fate)

  /// A letter as it leaves.
  ///
  /// It is handed on by reference, as it is large.
  final class Ready: Sendable {
    let letter: OutgoingLetter
    let content: LetterFileReader.Content

    fileprivate init(_ letter: OutgoingLetter, _ content: LetterFileReader.Content) {
      self.letter = letter
      self.content = content
    }
  }

  private var check: SendCheck
  private var rest: ArraySlice<OutgoingLetter>
  /// The next letters, as they leave.
  private(set) var ready: [Ready] = []
  /// Letters before and among these that don't leave, and were not taken.
  private var refused: [Refused] = []

  /// - Parameters:
  ///   - letters: as they stood when the list was made, in the order of sending.
  ///   - check: says of each in turn whether it leaves now.
  init(_ letters: [OutgoingLetter], _ check: SendCheck) {
    rest = letters[...]
    self.check = check
  }

  /// The bytes of the letters that are kept in memory at once, but for one letter.
  private static let mostBytes = 20_000_000

  /// How many letters are left, with those that are ready or were not taken.
  var count: Int { rest.count + ready.count + refused.count }

  /// The letters that don't leave, each once.
  mutating func takeRefused() -> [Refused] {
    defer { refused = [] }
    return refused
  }

  /// Lets go of the letters that are ready, and reads and checks the next ones.
  ///
  /// - Parameters:
  ///   - most: how many are made ready at most.
  ///   - now: the time that counts as now.
  /// - Throws: `DeliveryError`.
  mutating func advance(_ most: Int, at now: Instant) throws {
    ready = []
    var bytes = 0
    let folders = check.folders()
    while ready.count < most, bytes < Self.mostBytes, let letter = rest.popFirst() {
      switch try check.check(letter, from: folders, at: now) {
      case .ready(let content):
        ready.append(Ready(letter, content))
        bytes += content.message.approvedBytes.count
      case .not(let fate):
        refused.append((letter, fate))
      }
    }
  }

  /// As `advance`.
  func advanced(_ most: Int, at now: Instant) throws -> SendQueue {
    var queue = self
    try queue.advance(most, at: now)
    return queue
  }
}
