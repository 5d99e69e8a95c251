#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folder of the outbox with mail to people of the team, `internal/`.
///
/// A mail is written into a hidden folder first, entered in the ledger, and then published in one
/// step.
package struct NoticeFolder: Sendable {
  package let path: String

  package init(outbox: Outbox) {
    path = "\(outbox.path)/internal"
  }

  private var stagedPath: String { "\(path)/.writing" }

  /// Names for mails to some people at a time, such as `20261122T100000Z_success.eml`; a number is
  /// added where there is such a mail already.
  package func names(for people: [String], at time: String) -> [String] {
    var taken: Set<String> = []
    return people.map { person in
      let slug = Slug.make(person, limit: 60)
      let stem = "\(time)_\(slug.isEmpty ? "person" : slug)"
      var name = "\(stem).eml"
      var number = 2
      while Directory.exists("\(path)/\(name)") || !taken.insert(name).inserted {
        name = "\(stem)-\(number).eml"
        number += 1
      }
      return name
    }
  }

  /// Writes mails where nobody sees them yet; they are on the disk when it returns.
  ///
  /// - Throws: `DeliveryError`.
  package func stage(_ mails: [(name: String, bytes: [UInt8])]) throws {
    guard !mails.isEmpty else { return }
    let staged = try Directory.make(path: stagedPath)
    for mail in mails {
      try mail.bytes.withUnsafeBytes { try staged.write($0, to: mail.name) }
    }
    try staged.syncDisk()
  }

  /// Shows a mail; one that is no longer hidden was shown before.
  ///
  /// - Throws: `DeliveryError`.
  package func publish(_ name: String) throws {
    guard let staged = try Directory.existing(path: stagedPath) else { return }
    let folder = try Directory.make(path: path)
    if try staged.move(name, to: folder) { try folder.syncNames() }
  }

  /// Removes the hidden mails; what is to be kept must have been published before.
  ///
  /// - Throws: `DeliveryError`.
  package func discardStaged() throws {
    try Directory.existing(path: stagedPath)?.removeAll()
  }
}
