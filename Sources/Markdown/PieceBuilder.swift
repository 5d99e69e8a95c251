/// Collects pieces, joining neighbouring literals.
struct PieceBuilder {
  private(set) var pieces: [Piece] = []

  mutating func append(_ literal: String) {
    guard !literal.isEmpty else { return }
    if case .literal(let before)? = pieces.last {
      pieces[pieces.count - 1] = .literal(before + literal)
    } else {
      pieces.append(.literal(literal))
    }
  }

  mutating func value(_ index: Int, _ place: Place) {
    pieces.append(.value(index: index, place: place))
  }

  mutating func tag(_ index: Int) {
    pieces.append(.tag(index: index))
  }

  /// A control: its tags, and what `append` writes for each node of its branches.
  mutating func control<Node>(
    _ control: Control<Node>, append: (Node, inout PieceBuilder) -> Void
  ) {
    for branch in control.branches {
      tag(branch.tag)
      for node in branch.nodes { append(node, &self) }
    }
    tag(control.closing)
  }
}
