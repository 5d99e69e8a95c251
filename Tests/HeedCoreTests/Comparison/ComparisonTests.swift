import TestSupport
import Testing

@testable import HeedCore

/// What is counted of the differences between two treatments.
struct ComparisonTests {
  private func comparison(
    _ pairs: [(Treatment, Treatment)], sampleSize: Int = 2, first: Int = 0
  ) -> Comparison {
    var comparison = Comparison(sampleSize: sampleSize)
    for (number, pair) in pairs.enumerated() {
      comparison.add(.numbered(first + number), place: nil, before: pair.0, after: pair.1)
    }
    return comparison
  }

  @Test func `The same treatment by a rule of another name is no change`() {
    let figures = comparison([(.sample(rule: "old"), .sample(rule: "new"))])
    #expect(figures.responses == 1)
    #expect(figures.changed == 0)
    #expect(Movement.Aspect.allCases.allSatisfy { figures.movements($0).isEmpty })
    #expect(figures.flows(.priority).map(\.responses) == [1])
  }

  @Test func `Who moves is counted from where to where, with the first people`() {
    let figures = comparison(
      Array(repeating: (.sample(), .sample(rule: "other", priority: "P1", owner: nil)), count: 3)
        + [(.sample(), .sample(template: nil)), (.sample(), .sample())])
    #expect(figures.changed == 4)
    let priority = figures.movements(.priority)
    #expect(priority.map(\.path) == [.init(.priority, from: "P2", to: "P1")])
    #expect(priority.map(\.responses) == [3])
    #expect(priority.first?.sample.map(\.id) == ["r-0", "r-1"])
    #expect(priority.first?.sample.first?.ruleAfter == "other")
    #expect(figures.movements(.owner).map(\.path) == [.init(.owner, from: "kim", to: nil)])
    #expect(figures.movements(.template).map(\.path) == [.init(.template, from: "hello", to: nil)])
    #expect(figures.flows(.priority).map(\.responses) == [3, 2])
  }

  @Test func `Letters come and go with the reason of the side that writes none`() {
    let silent = Treatment.sample(letter: .notWritten(reason: "no address"))
    let figures = comparison([
      (silent, .sample()), (.sample(), silent), (.sample(), silent), (silent, silent),
      (silent, .sample(letter: .notWritten(reason: "do not contact"))),
      (.sample(letter: .written(minutes: 5)), .sample(letter: .written(minutes: 7))),
    ])
    #expect(figures.lettersGained == ["no address": 1])
    #expect(figures.lettersLost == ["no address": 2])
    #expect(figures.changed == 4)
  }

  @Test func `Tags and times that change are counted`() {
    let figures = comparison([
      (.sample(tags: ["a", "b"]), .sample(tags: ["b", "c"])),
      (.sample(respondBy: 100), .sample(respondBy: 50)),
      (.sample(respondBy: 100), .sample(respondBy: 101)),
      (.sample(respondBy: nil), .sample(respondBy: 1)),
    ])
    #expect(figures.tagsGained == ["c": 1])
    #expect(figures.tagsLost == ["a": 1])
    #expect(figures.tags == ["a", "c"])
    #expect(figures.dueSooner == 1)
    #expect(figures.dueLater == 1)
    #expect(figures.changed == 4)
  }

  @Test func `Hours are those of letters that are written, by who owns them`() {
    let figures = comparison([
      (.sample(letter: .written(minutes: 30)), .sample(owner: "chen")),
      (.sample(), .sample(owner: nil, letter: .written(minutes: 20))),
      (.sample(owner: "maria", letter: .notWritten(reason: "x")), .sample(owner: "chen")),
    ])
    #expect(figures.workBefore["kim"]?.minutes == 40)
    #expect(figures.workBefore["maria"]?.letters == 0)
    #expect(figures.workAfter["chen"]?.hours == 20.0 / 60)
    #expect(figures.owners == ["chen", "kim", nil])
  }

  @Test(arguments: 0..<20)
  func `Parts add up to the whole, wherever it is cut`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    func treatment(_ random: inout SeededRandom) -> Treatment {
      .sample(
        priority: "P\(random.number(below: 3))",
        template: random.number(below: 3) == 0 ? nil : "t\(random.number(below: 3))",
        owner: random.number(below: 4) == 0 ? nil : "o\(random.number(below: 3))",
        tags: random.number(below: 2) == 0 ? [] : ["tag\(random.number(below: 3))"],
        letter: random.number(below: 3) == 0
          ? .notWritten(reason: "r\(random.number(below: 2))")
          : .written(minutes: random.number(below: 30)),
        respondBy: Int64(random.number(below: 5)))
    }
    let pairs = (0..<60).map { _ in (treatment(&random), treatment(&random)) }
    let whole = comparison(pairs)
    let cut = random.number(below: pairs.count + 1)
    var parts = comparison(Array(pairs[..<cut]))
    parts.add(comparison(Array(pairs[cut...]), first: cut))
    #expect(parts.changed == whole.changed)
    #expect(parts.lettersGained == whole.lettersGained)
    #expect(parts.lettersLost == whole.lettersLost)
    #expect(parts.tagsGained == whole.tagsGained)
    #expect(parts.tagsLost == whole.tagsLost)
    #expect(parts.workBefore == whole.workBefore)
    #expect(parts.workAfter == whole.workAfter)
    for aspect in Movement.Aspect.allCases {
      let (left, right) = (parts.flows(aspect), whole.flows(aspect))
      #expect(left.map(\.path) == right.map(\.path))
      #expect(left.map(\.responses) == right.map(\.responses))
      #expect(left.map(\.sample) == right.map(\.sample))
      #expect(left.reduce(0) { $0 + $1.responses } == pairs.count)
    }
  }
}
