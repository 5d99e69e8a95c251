import Foundation
import HeedDelivery

/// Takes a person out of the files of the outbox that are not known to the ledger by name: copies of
/// letters to them, mail to colleagues that names them, rows that could not be read.
struct OutboxErasure {
  let outbox: Outbox
  let person: PersonAddress
  /// The person's full names, in lower case.
  let names: Set<String>

  /// Removes mail to the person, mail to colleagues that names them, and rows of theirs.
  ///
  /// - Returns: how many files were removed or lost rows.
  /// - Throws: `DeliveryError`.
  func erase() throws -> Int {
    var count = 0
    for path in try outbox.filePaths() {
      if path.hasPrefix("rejected-rows/") {
        if try eraseRows(of: path) { count += 1 }
      } else if path.hasSuffix(".eml") || path.hasPrefix("held/") && path.hasSuffix(".txt"),
        try isAbout(path)
      {
        try outbox.erase(path)
        count += 1
      }
    }
    return count
  }

  /// Whether a file of mail is to the person, or names them and is to colleagues.
  private func isAbout(_ path: String) throws -> Bool {
    guard let bytes = try contents(path) else { return false }
    let mail = MailText(bytes)
    if path.hasPrefix("internal/") {
      return mail.contains(person) || names.contains(where: mail.contains)
    }
    return path.hasSuffix(".txt")
      ? person.isIn(bytes) : mail.recipient.map(person.spellings.contains) ?? false
  }

  private func eraseRows(of path: String) throws -> Bool {
    guard let bytes = try contents(path), person.isIn(bytes) else { return false }
    let isCSV = path.hasSuffix(".csv")
    let kept = Self.rows(of: bytes, quoted: isCSV).filter { !person.isIn(Array($0)) }
    let folder = (path as NSString).deletingLastPathComponent
    let file = try AtomicFile(
      folder: "\(outbox.path)/\(folder)", name: (path as NSString).lastPathComponent)
    for row in kept { try file.write(Array(row)) }
    try file.finish()
    return true
  }

  private static let largestFile = 1 << 32

  /// Nil for a file that somebody has taken away meanwhile.
  private func contents(_ path: String) throws -> [UInt8]? {
    try outbox.read(path, limit: Self.largestFile)
  }

  /// The rows of a file with their line ends; line ends within quotes don't end a row of CSV.
  private static func rows(of bytes: [UInt8], quoted: Bool) -> [ArraySlice<UInt8>] {
    var rows: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if quoted, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted {
        rows.append(bytes[start...index])
        start = index + 1
      }
    }
    if start < bytes.count { rows.append(bytes[start...]) }
    return rows
  }
}
