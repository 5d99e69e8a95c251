/// What a message has done to the clocks of a case.
struct ClockNews {
  /// Whether any has changed.
  var hasChanged = false
  /// Why one could not be changed, each in one sentence.
  var refusals: [String] = []

  mutating func add(_ other: ClockNews) {
    hasChanged = hasChanged || other.hasChanged
    refusals += other.refusals
  }
}
