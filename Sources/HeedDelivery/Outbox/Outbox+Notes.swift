#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Outbox {
  /// Puts other bytes into the note on a letter that is held, whole or not at all.
  ///
  /// - Throws: `DeliveryError`.
  package func replaceNote(_ name: String, run: String, by bytes: [UInt8]) throws {
    let note = try AtomicFile(folder: path(of: .held, run: run), name: name)
    try note.write(bytes)
    try note.finish()
  }

  /// Moves the note on a letter that is held to where people look, or away from there.
  ///
  /// - Throws: `DeliveryError`.
  package func bringNote(_ name: String, run: String, isShown: Bool) throws {
    let shown = path(of: .held, run: run)
    let withdrawn = folder(.withdrawn, run)
    let source = try Directory.existing(path: isShown ? withdrawn : shown)
    guard let source, try source.contains(name) else { return }
    _ = try source.move(name, to: Directory.make(path: isShown ? shown : withdrawn))
    // Fails, rightly, while there are other files.
    rmdir(source.path)
  }

  /// Removes the note on a letter that was held, and its folder if that was the last of it.
  ///
  /// - Throws: `DeliveryError`.
  package func removeNote(_ name: String, run: String) throws {
    let folder = path(of: .held, run: run)
    try Directory.existing(path: folder)?.remove(name)
    // Fails, rightly, while there are other notes.
    rmdir(folder)
  }
}
