import TestSupport
import Testing

@testable import HeedCore

/// Where the parts of a picture of movements stand.
struct FlowLayoutTests {
  private static func flows(seed: UInt64) -> [FlowLayout.Flow] {
    var random = SeededRandom(seed: seed)
    let names = (0..<(1 + random.number(below: 8))).map { "n\($0)" }
    var flows: [FlowLayout.Flow] = []
    for from in names {
      for to in names where random.number(below: 2) == 0 {
        let count = [0, 1, 3, 500, 100_000][random.number(below: 5)]
        flows.append(FlowLayout.Flow(from: from, to: to, count: count))
      }
    }
    return flows
  }

  @Test(arguments: 0..<200)
  func `Ribbons fill their nodes, side by side, and nodes never overlap`(seed: UInt64) {
    let flows = Self.flows(seed: seed)
    let layout = FlowLayout(flows, order: ["n2", "n0"])
    #expect(layout.ribbons.count == flows.filter { $0.count > 0 }.count)
    for (nodes, end) in [
      (layout.before, { (ribbon: FlowLayout.Ribbon) in (ribbon.source, ribbon.leaves) }),
      (layout.after, { (ribbon: FlowLayout.Ribbon) in (ribbon.target, ribbon.arrives) }),
    ] {
      for (upper, lower) in zip(nodes, nodes.dropFirst()) {
        #expect(upper.top + upper.height < lower.top)
      }
      for (index, node) in nodes.enumerated() {
        let own = layout.ribbons.filter { end($0).0 == index }.sorted { end($0).1 < end($1).1 }
        #expect(own.reduce(0) { $0 + $1.flow.count } == node.count)
        var edge = node.top
        for ribbon in own {
          #expect(abs(end(ribbon).1 - edge) < 1e-6)
          edge += ribbon.thickness
        }
        #expect(abs(edge - node.top - node.height) < 1e-6)
        #expect(edge <= layout.height + 1e-6)
      }
    }
  }

  @Test func `One who moves among a million can be seen`() {
    let layout = FlowLayout(
      [.init(from: "a", to: "a", count: 1_000_000), .init(from: "a", to: "b", count: 1)],
      order: ["a", "b"])
    #expect(layout.ribbons.map(\.thickness).min() == 2)
    #expect(layout.height < 400)
  }

  @Test func `Names stand in the order given, others behind them`() {
    let names = ["P3", "P1", "x", "P2", "a"]
    let layout = FlowLayout(
      names.map { .init(from: $0, to: $0, count: 1) }, order: ["P1", "P2", "P3"])
    #expect(layout.before.map(\.name) == ["P1", "P2", "P3", "a", "x"])
    #expect(layout.after.map(\.name) == layout.before.map(\.name))
  }

  @Test func `Nothing has no height`() {
    let layout = FlowLayout([], order: ["a"])
    #expect(layout.height == 0)
    #expect(layout.ribbons.isEmpty)
  }
}
