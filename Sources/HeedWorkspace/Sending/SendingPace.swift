/// Keeps the time between two letters that a rate wants.
struct SendingPace {
  private let pause: Duration
  private var hasSent = false

  /// - Parameter pause: the shortest time between two letters; zero for none.
  init(_ pause: Duration) {
    self.pause = pause
  }

  /// How long it is before somebody is asked again whether to go on.
  private static let step = Duration.milliseconds(200)

  /// Waits until the next letter may leave; before the first there is nothing to wait for.
  ///
  /// - Parameter goesOn: whether sending is to go on; asked all the time.
  /// - Returns: false when sending is to end.
  /// - Throws: `CancellationError`.
  mutating func wait(while goesOn: () -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + (hasSent ? pause : .zero)
    while goesOn() {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else {
        hasSent = true
        return true
      }
      try await Task.sleep(for: min(left, Self.step))
    }
    return false
  }
}
