import HeedCore
import HeedDelivery

extension Workspace {
  /// What one heed at a time does in a workspace.
  enum Work: String, CaseIterable {
    /// Reads exports and writes letters.
    case run = "lock"
    case send = "send.lock"
    case escalate = "escalate.lock"
  }

  /// Keeps every other heed from the same work, for as long as the lock is held.
  ///
  /// - Throws: `DeliveryError`, of kind `locked` while another is at it.
  func lock(_ work: Work, now: Instant) throws -> WorkspaceLock {
    try WorkspaceLock(path: path(of: work), now: now.seconds)
  }

  /// Whether another heed is at some work at this moment.
  ///
  /// - Throws: `DeliveryError`.
  func isLocked(_ work: Work) throws -> Bool {
    try WorkspaceLock.isHeld(path: path(of: work))
  }

  private func path(of work: Work) -> String {
    path(".heed/\(work.rawValue)")
  }
}
