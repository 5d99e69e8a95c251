extension Outbox {
  /// The path of a letter's file.
  package func path(of file: String, in place: LetterPlace, run: String) -> String {
    "\(path)/\(place.rawValue)/\(run)/\(file)"
  }

  /// The names of the files of a run in a part of the outbox.
  ///
  /// - Throws: `DeliveryError`.
  package func names(in place: LetterPlace, run: String) throws -> Set<String> {
    Set(try Directory.listedIfThere(path: folder(place, run)))
  }

  /// The runs of which there are letters in a part of the outbox.
  ///
  /// - Throws: `DeliveryError`.
  package func runs(in place: LetterPlace) throws -> Set<String> {
    Set(try Directory.listedIfThere(path: "\(path)/\(place.rawValue)"))
  }

  /// Where the file of a letter lies: in one part of the outbox, unless a person has moved or copied it.
  ///
  /// - Throws: `DeliveryError`.
  package func places(of file: String, run: String) throws -> Set<LetterPlace> {
    Set(
      try LetterPlace.allCases.filter { place in
        try Directory.existing(path: folder(place, run))?.contains(file) ?? false
      })
  }

  /// Reads a letter's file.
  ///
  /// - Throws: `DeliveryError`; one that is larger than 40 MB is no letter.
  package func read(_ file: String, in place: LetterPlace, run: String) throws -> [UInt8] {
    try Directory(path: folder(place, run)).read(file, limit: Self.largestLetter)
  }

  /// Moves a letter's file to another part of the outbox, in place of one of that name there.
  ///
  /// - Returns: whether there was such a file.
  /// - Throws: `DeliveryError`.
  @discardableResult
  package func move(
    _ file: String, from: LetterPlace, to target: LetterPlace, run: String
  ) throws -> Bool {
    guard let source = try Directory.existing(path: folder(from, run)) else { return false }
    return try source.move(file, to: Directory.make(path: folder(target, run)))
  }

  /// Puts other bytes into a letter's file, whole or not at all.
  ///
  /// - Throws: `DeliveryError`; then the file is as it was.
  package func replace(
    _ file: String, in place: LetterPlace, run: String, by bytes: [UInt8]
  ) throws {
    let new = try AtomicFile(folder: folder(place, run), name: file)
    try new.write(bytes)
    try new.finish()
  }

  /// Makes sure that letters of a run can be moved from one part of the outbox to another.
  ///
  /// - Throws: `DeliveryError` of kind `noAccess`.
  package func checkMovable(run: String) throws {
    for place in [LetterPlace.review, .approved, .rejected] {
      let path = folder(place, run)
      guard !DiskSpace.canWrite(to: path) else { continue }
      throw DeliveryError(
        .noAccess, path: path, "letters can't be moved to or from \(path)",
        help: "check who may write there; nothing was entered")
    }
  }

  /// More than mail servers take.
  static let largestLetter = 40_000_000

  func folder(_ place: LetterPlace, _ run: String) -> String {
    "\(path)/\(place.rawValue)/\(run)"
  }
}
