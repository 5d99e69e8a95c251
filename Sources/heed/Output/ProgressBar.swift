import HeedWorkspace
import Synchronization

/// A line on the terminal that tells how far a run has come; it appears after a second.
final class ProgressBar: Sendable {
  private let terminal: Terminal
  private let begin = ContinuousClock.now
  private let lastDrawn = Mutex<ContinuousClock.Instant?>(nil)

  private static let width = 30

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  func show(_ progress: RunProgress) {
    show(Self.line(progress))
  }

  /// Shows that so many of some things are done.
  func show(_ done: Int, of all: Int, _ things: String) {
    show("\(Self.bar(Double(done) / Double(max(all, 1))))  \(done) of \(all) \(things)")
  }

  private func show(_ line: @autoclosure () -> String) {
    let now = ContinuousClock.now
    guard terminal.showsProgress, now - begin > .seconds(1) else { return }
    let isDue = lastDrawn.withLock { last in
      if let last, now - last < .milliseconds(100) { return false }
      last = now
      return true
    }
    if isDue { terminal.draw(line()) }
  }

  /// Removes the line.
  func clear() {
    if lastDrawn.withLock({ $0 != nil }) { terminal.draw("") }
  }

  private static func line(_ progress: RunProgress) -> String {
    guard let all = progress.bytesInAll, all > 0 else { return "\(progress.responses) responses" }
    let share = min(1, Double(progress.bytesRead) / Double(all))
    return "\(bar(share))  \(progress.responses) responses"
  }

  private static func bar(_ share: Double) -> String {
    let filled = Int(share * Double(width))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "[\(bar)] \(Int(share * 100)) %"
  }
}
