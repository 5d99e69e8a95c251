/// Why files could not be written or read, in words for the person who runs the program.
package struct DeliveryError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case diskFull
    /// The rights, or a disk that can only be read, do not allow it.
    case noAccess
    /// A file name that would lead out of its folder or that no disk takes.
    case badName
    /// Another program is working in the workspace.
    case locked
    /// What lies in the place of a letter is no file, or a very large one.
    case notALetter
    case other
  }

  package var kind: Kind
  /// The file or folder it is about.
  package var path: String
  /// What is wrong, in one sentence.
  package var message: String
  /// What to do about it.
  package var help: String

  init(_ kind: Kind, path: String, _ message: String, help: String) {
    self.kind = kind
    self.path = path
    self.message = message
    self.help = help
  }

  static func noMailbox(_ path: String) -> DeliveryError {
    DeliveryError(
      .other, path: path, "\(path) is neither a file nor a folder",
      help: "save the messages into a file or a folder, and name that")
  }

  static func notALetter(_ path: String) -> DeliveryError {
    DeliveryError(
      .notALetter, path: path, "\(path) is not a letter: it is no file, or a very large one",
      help: "take it out of the outbox, then run the same command again")
  }

  static func badName(_ name: String, in folder: String) -> DeliveryError {
    DeliveryError(
      .badName, path: folder, "\"\(name)\" cannot be the name of a file in \(folder)",
      help: "please report this with the input that led to it")
  }
}
