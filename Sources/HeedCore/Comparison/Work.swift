/// What writing letters takes of one person's time.
package struct Work: Hashable, Sendable {
  package private(set) var letters = 0
  package private(set) var minutes = 0

  package init() {}

  mutating func add(_ plan: Treatment.LetterPlan) {
    guard case .written(let minutes) = plan else { return }
    letters += 1
    self.minutes += minutes
  }

  mutating func add(_ other: Work) {
    letters += other.letters
    minutes += other.minutes
  }

  package var hours: Double { Double(minutes) / 60 }
}
