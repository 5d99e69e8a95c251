import Synchronization

/// The stretches of all years from 1970 to 2100, worked out when they are first asked for.
final class AllOpenIntervals: Sendable {
  private final class Box: Sendable {
    let intervals: OpenIntervals

    init(_ intervals: OpenIntervals) {
      self.intervals = intervals
    }
  }

  private let definition: CalendarDefinition
  private let box = AtomicLazyReference<Box>()

  init(_ definition: CalendarDefinition) {
    self.definition = definition
  }

  var intervals: OpenIntervals {
    // Two threads may both work them out, with the same result; the first one's is kept.
    (box.load() ?? box.storeIfNil(Box(OpenIntervals(definition)))).intervals
  }
}
