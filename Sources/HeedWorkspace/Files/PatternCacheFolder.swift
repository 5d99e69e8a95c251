import Foundation
import HeedCore

/// Keeps compiled patterns in files of a folder, so that only the first start has to wait for them.
///
/// A file that is lost, damaged or of another version of the program costs some time and nothing
/// else; so nothing here throws.
struct PatternCacheFolder: PatternCache {
  /// Older ones are deleted when one more is added.
  private static let mostFiles = 32
  private static let prefix = "patterns-"

  let folder: String

  /// The folder for what programs of this user keep to be faster: `heed` in `$XDG_CACHE_HOME`, or in
  /// `~/.cache` (XDG Base Directory Specification); nil where neither is known.
  static var ofUser: PatternCacheFolder? {
    let environment = ProcessInfo.processInfo.environment
    if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") {
      return PatternCacheFolder(folder: caches + "/heed")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return PatternCacheFolder(folder: home + "/.cache/heed")
  }

  func compiled(for patterns: [UInt8]) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: path(patterns)) else { return nil }
    let bytes = Array(data)
    let length = Digest.length
    guard bytes.count > length, Digest(Array(bytes[length...])).bytes == Array(bytes[..<length])
    else { return nil }
    return Array(bytes[length...])
  }

  func store(_ compiled: [UInt8], for patterns: [UInt8]) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let bytes = Digest(compiled).bytes + compiled
      try Data(bytes).write(to: URL(fileURLWithPath: path(patterns)), options: .atomic)
    } catch {
      return
    }
    deleteOldest()
  }

  private func deleteOldest() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let newestFirst = names.filter { $0.hasPrefix(Self.prefix) }
      .sorted { changed($0) > changed($1) }
    for name in newestFirst.dropFirst(Self.mostFiles) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  private func changed(_ name: String) -> Date {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
    return attributes?[.modificationDate] as? Date ?? .distantPast
  }

  private func path(_ patterns: [UInt8]) -> String {
    "\(folder)/\(Self.prefix)\(Digest(patterns).hexadecimal(bytes: 16))"
  }
}
