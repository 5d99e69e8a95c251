/// Where everything stands in a picture of movements: a column of places before, one of places after,
/// and a ribbon for each flow between them, as thick as the flow is large (a diagram after Sankey).
///
/// Lengths are in the picture's own units, from the top.
package struct FlowLayout: Sendable {
  package struct Flow: Hashable, Sendable {
    package let from: String
    package let to: String
    package let count: Int

    package init(from: String, to: String, count: Int) {
      self.from = from
      self.to = to
      self.count = count
    }

    var isChange: Bool { from != to }
  }

  package struct Node: Sendable {
    package let name: String
    package let count: Int
    package let top: Double
    package let height: Double
  }

  package struct Ribbon: Sendable {
    package let flow: Flow
    /// The places of its ends among the nodes of each column.
    package let source: Int
    package let target: Int
    /// Where its upper edge leaves and arrives.
    package let leaves: Double
    package let arrives: Double
    package let thickness: Double
  }

  package let before: [Node]
  package let after: [Node]
  package let ribbons: [Ribbon]
  package let height: Double

  /// The height that all responses together take.
  private static let scaledHeight = 240.0
  /// A name needs so much room, whatever the size of its node.
  private static let nameHeight = 22.0
  private static let gap = 8.0
  /// Few who move among very many must still be seen.
  private static let thinnestChange = 2.0
  private static let thinnest = 0.5

  /// Lays flows out.
  ///
  /// - Parameters:
  ///   - flows: each pair of names at most once; counts below 1 are left out.
  ///   - order: the names from top to bottom.
  package init(_ flows: [Flow], order: [String]) {
    let flows = flows.filter { $0.count > 0 }
    let total = Double(flows.reduce(0) { $0 + $1.count })
    let ranks = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ name: String) -> (Int, String) { (ranks[name] ?? order.count, name) }
    func names(_ end: KeyPath<Flow, String>) -> [String] {
      Set(flows.map { $0[keyPath: end] }).sorted { rank($0) < rank($1) }
    }
    let sized = flows.map { flow in
      let thinnest = flow.isChange ? Self.thinnestChange : Self.thinnest
      return (flow, max(thinnest, Double(flow.count) / total * Self.scaledHeight))
    }
    let sorted = sized.sorted { left, right in
      left.0.from == right.0.from
        ? rank(left.0.to) < rank(right.0.to) : rank(left.0.from) < rank(right.0.from)
    }
    before = Self.column(names(\.from), sorted, end: \.from)
    after = Self.column(names(\.to), sorted, end: \.to)
    ribbons = Self.ribbons(sorted, before, after)
    height =
      [before, after].compactMap { $0.last.map { $0.top + max($0.height, Self.nameHeight) } }
      .max() ?? 0
  }

  private static func column(
    _ names: [String], _ flows: [(flow: Flow, thickness: Double)], end: KeyPath<Flow, String>
  ) -> [Node] {
    var top = 0.0
    return names.map { name in
      let own = flows.filter { $0.flow[keyPath: end] == name }
      let height = own.reduce(0) { $0 + $1.thickness }
      let node = Node(
        name: name, count: own.reduce(0) { $0 + $1.flow.count }, top: top, height: height)
      top += max(height, nameHeight) + gap
      return node
    }
  }

  /// The ribbons in order of their sources, then of their targets, so that they cross little.
  private static func ribbons(
    _ flows: [(flow: Flow, thickness: Double)], _ before: [Node], _ after: [Node]
  ) -> [Ribbon] {
    var leaving = before.map(\.top)
    var arriving = after.map(\.top)
    return flows.compactMap { flow, thickness in
      guard let source = before.firstIndex(where: { $0.name == flow.from }),
        let target = after.firstIndex(where: { $0.name == flow.to })
      else { return nil }
      defer {
        leaving[source] += thickness
        arriving[target] += thickness
      }
      return Ribbon(
        flow: flow, source: source, target: target, leaves: leaving[source],
        arrives: arriving[target], thickness: thickness)
    }
  }
}
