import HeedDelivery

/// Looks at how much room there is.
struct DiskExamination {
  private(set) var symptoms: [Symptom] = []

  private static let tooLittle: UInt64 = 100_000_000
  private static let little: UInt64 = 1_000_000_000
  private static let tooFewFiles: UInt64 = 1000

  /// - Parameter paths: files and folders that are written to, there already or not.
  init(_ paths: [String]) {
    let spaces = Set(paths.map { DiskSpace.nearest(to: $0) }).compactMap { try? DiskSpace(of: $0) }
    guard let free = spaces.map(\.free).min() else { return }
    let files = spaces.compactMap(\.freeFiles).min() ?? .max
    symptoms = [Self.symptom(free: free, files: files)]
  }

  private static func symptom(free: UInt64, files: UInt64) -> Symptom {
    let room =
      free < 10 * little
      ? "\(free / 1_000_000) MB are free" : "\(free / 1_000_000_000) GB are free"
    let help =
      "make room: a run needs some 10 KB for each letter, and 'heed forget' twice the ledger"
    switch (free, files) {
    case (..<tooLittle, _):
      return Symptom(.disk, .failure, "the disk is full: \(room)", help: help)
    case (_, ..<tooFewFiles):
      return Symptom(
        .disk, .failure, "the disk takes \(files) more files only", help: "remove old files")
    case (..<little, _):
      return Symptom(.disk, .warning, "the disk is nearly full: \(room)", help: help)
    default: return Symptom(ok: .disk, room)
    }
  }
}
