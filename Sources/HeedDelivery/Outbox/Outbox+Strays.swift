/// A file in a part of the outbox that is not where a letter of its name belongs.
package struct StrayFile: Hashable, Sendable {
  /// The part of the outbox that it lies in.
  package let place: LetterPlace
  /// The folder within that part; empty for the part itself.
  let folder: String
  package let name: String

  /// The name of the run whose folder it lies in; empty where it lies in none.
  package var run: String { String(folder.prefix { $0 != "/" }) }

  /// Relative to the outbox.
  package var path: String {
    ([place.rawValue, folder, name]).filter { !$0.isEmpty }.joined(separator: "/")
  }
}

extension Outbox {
  /// Whether there is an outbox at all: an empty folder is what a disk leaves that is not mounted.
  ///
  /// - Throws: `DeliveryError`.
  package func isThere() throws -> Bool {
    try Directory.existing(path: path)?.names(limit: 1).isEmpty == false
  }

  /// Makes sure that there is an outbox, where a letter is not found in it.
  ///
  /// - Throws: `DeliveryError`.
  package func checkIsThere() throws {
    guard try !isThere() else { return }
    throw DeliveryError(
      .other, path: path, "the outbox \(path) is not there, or empty",
      help: "put it back, or mount its disk, then run the same command again: nothing is lost or "
        + "doubled; if the letters in it are not to be sent any more, make the folder "
        + "\(path)/review")
  }

  /// The files that a person may have put into a part of the outbox: beside the folders of runs,
  /// in those folders, and in folders within them.
  ///
  /// - Parameters:
  ///   - place: the part.
  ///   - belongs: whether a file of this name belongs into the folder of this run.
  /// - Returns: those that don't belong where they are, in order.
  /// - Throws: `DeliveryError`.
  package func strays(
    in place: LetterPlace, belongs: (_ name: String, _ run: String) -> Bool
  ) throws -> [StrayFile] {
    var strays: [StrayFile] = []
    for entry in try entries(place.rawValue) {
      guard Directory.isFolder("\(path)/\(place.rawValue)/\(entry)") else {
        strays.append(StrayFile(place: place, folder: "", name: entry))
        continue
      }
      for name in try entries("\(place.rawValue)/\(entry)") where !belongs(name, entry) {
        let folder = "\(entry)/\(name)"
        if Directory.isFolder("\(path)/\(place.rawValue)/\(folder)") {
          strays += try entries("\(place.rawValue)/\(folder)").map {
            StrayFile(place: place, folder: folder, name: $0)
          }
        } else {
          strays.append(StrayFile(place: place, folder: entry, name: name))
        }
      }
    }
    return strays.filter { $0.name.hasSuffix(".eml") }
  }

  /// Where a letter's file lies in the outbox, outside its parts; nil when it is not there either.
  ///
  /// - Returns: its path, relative to the outbox.
  /// - Throws: `DeliveryError`.
  package func pathElsewhere(of file: String, run: String) throws -> String? {
    try entries("").lazy.filter { LetterPlace(rawValue: $0) == nil }
      .flatMap { ["\($0)/\(run)/\(file)", "\($0)/\(file)"] }
      .first { Directory.exists("\(path)/\($0)") }
  }

  /// Reads a file that is not where it belongs.
  ///
  /// - Throws: `DeliveryError`, also for one that is no file.
  package func read(_ stray: StrayFile) throws -> [UInt8] {
    try Directory(path: folderPath(stray)).read(stray.name, limit: Self.largestLetter)
  }

  /// Gives a file the name and the folder of a letter, in the part of the outbox that it lies in.
  ///
  /// - Throws: `DeliveryError`.
  package func adopt(_ stray: StrayFile, as file: String, run: String) throws {
    try Directory.make(path: "\(path)/\(stray.place.rawValue)/\(run)")
      .receive(stray.name, from: Directory(path: folderPath(stray)), as: file)
  }

  private func folderPath(_ stray: StrayFile) -> String {
    [path, stray.place.rawValue, stray.folder].filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// What is in a folder of the outbox and not hidden, in order.
  private func entries(_ folder: String) throws -> [String] {
    try Directory.listedIfThere(path: "\(path)/\(folder)").filter { !$0.hasPrefix(".") }.sorted()
  }
}
