import HeedCore
import HeedDelivery
import HeedLedger
import MIME

/// Finds out where people have put the files of letters.
struct HandSearch {
  let ledger: Ledger
  let outbox: Outbox

  /// How many files that heed does not know are looked into for the letter that they are.
  private static let mostReadings = 1000

  private static let newestRuns = 10

  /// Letters whose files are not where they belong, with the parts of the outbox that they lie in.
  ///
  /// - Parameter adopts: whether a letter's file that was renamed, or put beside the folder of its
  ///   run, is put in order; else it is taken for gone.
  /// - Returns: what people have decided, and files among the letters that are none.
  /// - Throws: `LedgerError`, `DeliveryError`.
  func decisions(adopts: Bool) throws -> (decisions: [HandDecision], strays: [StrayLetter]) {
    guard try outbox.isThere() else { return ([], []) }
    let letters = try ledger.filedLetters(in: LetterState.unfinished)
    var runs = try Dictionary(grouping: letters, by: \.run).mapValues { letters in
      try places(ofRun: letters[0].run)
    }
    var strays = try strays(letters)
    if adopts {
      try adopt(&strays, for: letters.filter { runs[$0.run]?[$0.file] == nil }, into: &runs)
    }
    strays.removeAll { !$0.file.place.isLively }
    let decisions = try letters.compactMap { letter in
      try decision(letter, at: runs[letter.run]?[letter.file] ?? [])
    }
    let returned = try returned(&strays, adopts: adopts)
    // What lies in `review/` and is not known may be of a run that has not ended.
    let told = strays.filter { $0.letter != nil || $0.file.place == .approved }
    return (
      decisions + returned + (try answered()),
      told.map { StrayLetter(path: $0.file.path, state: $0.letter?.state) }
    )
  }

  private func decision(_ filed: FiledLetter, at places: [LetterPlace]) throws -> HandDecision? {
    guard HandDecision.isNews(places, of: filed.state, isMoving: filed.isMoving) else { return nil }
    return try ledger.outgoingLetter(filed.key).flatMap { letter in
      try HandDecision(
        letter, at: places,
        elsewhere: outbox.pathElsewhere(of: letter.file, run: letter.run))
    }
  }

  /// Letters that were not to be sent and that a person has moved to `sent/`, of the newest runs:
  /// it takes long to look through all that was ever sent.
  private func answered() throws -> [HandDecision] {
    try outbox.runs(in: .sent).sorted().suffix(Self.newestRuns).flatMap { run in
      let letters = try ledger.filedLetters(ofRun: run, in: LetterState.returnable)
      let places = letters.isEmpty ? [:] : try places(ofRun: run)
      return try letters.compactMap { letter in
        places[letter.file] == [.sent] ? try decision(letter, at: [.sent]) : nil
      }
    }
  }

  private typealias Found = (file: StrayFile, letter: OutgoingLetter?)

  private func places(ofRun run: String) throws -> [String: [LetterPlace]] {
    var places: [String: [LetterPlace]] = [:]
    for place in LetterPlace.allCases {
      for name in try outbox.names(in: place, run: run) { places[name, default: []].append(place) }
    }
    return places
  }

  /// The files that are no letters on their way, each with the letter of its name.
  private func strays(_ letters: [FiledLetter]) throws -> [Found] {
    let names = Dictionary(grouping: letters, by: \.run).mapValues { Set($0.map(\.file)) }
    let keys = Dictionary(
      letters.map { ($0.file, $0.key) }, uniquingKeysWith: { first, _ in first })
    var found: [Found] = []
    for place in LetterPlace.allCases {
      // In the others lies what was done with long ago; there, only letters that are missed matter.
      let isLively = place.isLively
      let strays = try outbox.strays(in: place) { name, run in
        names[run]?.contains(name) ?? false || !isLively && names[run] == nil
      }
      for file in strays {
        found.append((file, isLively ? try letter(of: file, among: keys) : nil))
      }
    }
    return found
  }

  /// The letter that has a file's name, on its way or not.
  private func letter(of file: StrayFile, among keys: [String: Int64]) throws -> OutgoingLetter? {
    if let key = keys[file.name] { return try ledger.outgoingLetter(key) }
    return try file.run.isEmpty
      ? ledger.setAsideLetter(file: file.name)
      : ledger.outgoingLetter(file: file.name, run: file.run)
  }

  /// Puts files in order that are letters which are missed.
  private func adopt(
    _ strays: inout [Found], for missing: [FiledLetter],
    into runs: inout [String: [String: [LetterPlace]]]
  ) throws {
    guard !missing.isEmpty, !strays.isEmpty else { return }
    let byName = Dictionary(grouping: missing, by: \.file)
    let byID = Dictionary(
      missing.map { ($0.messageID, $0) }, uniquingKeysWith: { first, _ in first })
    let likely = strays.map(\.file).filter { byName[$0.name] != nil }
    let others = strays.map(\.file).filter { byName[$0.name] == nil }
    for stray in (likely + others).prefix(Self.mostReadings) {
      guard let bytes = try read(stray) else { continue }
      let id = MailHeader(bytes[...])["message-id"] ?? ""
      let named = byName[stray.name]?.first { "<\($0.messageID)>" == id }
      guard let letter = named ?? byID[String(id.dropFirst().dropLast())],
        runs[letter.run]?[letter.file] == nil
      else { continue }
      try outbox.adopt(stray, as: letter.file, run: letter.run)
      runs[letter.run, default: [:]][letter.file] = [stray.place]
      strays.removeAll { $0.file == stray }
    }
  }

  /// Nil for what is no letter, whoever it belongs to.
  private func read(_ stray: StrayFile) throws -> [UInt8]? {
    do {
      return try outbox.read(stray)
    } catch let error as DeliveryError where error.kind == .notALetter {
      return nil
    }
  }

  /// Letters that were rejected, cancelled or taken out, and that a person has put back.
  private func returned(
    _ strays: inout [Found], adopts: Bool
  ) throws -> [HandDecision] {
    var decisions: [HandDecision] = []
    try strays.removeAll { file, letter in
      guard let letter, LetterState.returnable.contains(letter.state),
        let decision = HandDecision(letter, at: [file.place], elsewhere: nil)
      else { return false }
      if adopts, file.run != letter.run {
        try outbox.adopt(file, as: letter.file, run: letter.run)
      }
      decisions.append(decision)
      return true
    }
    return decisions
  }
}

extension LetterState {
  /// The states that a person may take back by putting the file back.
  static let returnable: Set<LetterState> = [.rejected, .cancelled, .removed]
}

extension LetterPlace {
  /// Whether letters on their way lie there.
  fileprivate var isLively: Bool { self == .review || self == .approved }
}
