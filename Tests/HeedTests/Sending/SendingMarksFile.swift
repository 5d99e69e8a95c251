import Foundation

/// The file of marks that a sender leaves when it is killed, as a text that tests change.
struct SendingMarksFile {
  let workspace: Workspace

  private static let path = ".heed/sending"

  var isThere: Bool { FileManager.default.fileExists(atPath: workspace[Self.path].path) }

  /// What the lines say, without checksums.
  var lines: [String] {
    get throws {
      try workspace.text(Self.path).split(separator: "\n").map { String($0.dropFirst(17)) }
    }
  }

  /// Writes lines with their checksums.
  func write(_ lines: [String]) throws {
    try write(bytes: lines.map { "\(Self.checksum($0)) \($0)\n" }.joined())
  }

  func write(bytes: String) throws {
    try workspace.write(bytes, to: Self.path)
  }

  func remove() throws {
    try FileManager.default.removeItem(at: workspace[Self.path])
  }

  /// FNV-1a of 64 bits.
  static func checksum(_ text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(repeating: "0", count: hash.leadingZeroBitCount / 4) + String(hash, radix: 16)
  }
}
