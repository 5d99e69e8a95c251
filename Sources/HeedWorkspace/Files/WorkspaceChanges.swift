import Foundation

/// Tells when a file of a workspace's `rules/` or `templates/` has changed: once at the beginning,
/// then after each change.
///
/// Files are looked at several times a second, which works everywhere and with every editor, also
/// those that save by renaming.
package struct WorkspaceChanges: AsyncSequence {
  private let folders: [URL]
  private let others: [URL]

  private static let interval = Duration.milliseconds(300)
  /// How often at most is waited for a folder that keeps changing.
  private static let patience = 10

  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - others: more files that are looked at, by their paths.
  package init(_ workspace: Workspace, others: [String] = []) {
    folders = ["rules", "templates"].map { URL(fileURLWithPath: workspace.path($0)) }
    self.others = others.map { URL(fileURLWithPath: $0) }
  }

  package func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(changes: self)
  }

  package struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let changes: WorkspaceChanges
    private var seen: Snapshot?

    fileprivate init(changes: WorkspaceChanges) {
      self.changes = changes
    }

    /// Waits for the next change, and until the files have come to rest.
    ///
    /// - Throws: `CancellationError`.
    package mutating func next() async throws -> Void? {
      guard let last = seen else {
        seen = changes.snapshot
        return ()
      }
      var current = last
      while current == last {
        try await Task.sleep(for: WorkspaceChanges.interval)
        current = changes.snapshot
      }
      for _ in 0..<WorkspaceChanges.patience {
        let before = current
        try await Task.sleep(for: WorkspaceChanges.interval / 3)
        current = changes.snapshot
        if current == before { break }
      }
      seen = current
      return ()
    }
  }

  /// When each file was changed last, and its size.
  fileprivate typealias Snapshot = [String: State]

  fileprivate struct State: Equatable {
    let time: Date?
    let size: Int?
  }

  fileprivate var snapshot: Snapshot {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
    var snapshot: Snapshot = [:]
    func note(_ url: URL) {
      let values = try? url.resourceValues(forKeys: Set(keys))
      snapshot[url.path] = State(time: values?.contentModificationDate, size: values?.fileSize)
    }
    for folder in folders {
      let files = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
      for case let url as URL in files ?? FileManager.DirectoryEnumerator() { note(url) }
    }
    // A new value each time, as the first remembers what it has read.
    for url in others { note(URL(fileURLWithPath: url.path)) }
    return snapshot
  }
}
