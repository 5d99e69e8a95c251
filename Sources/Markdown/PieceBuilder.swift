/// Collects pieces, joining neighbouring literals.
struct PieceBuilder {
  private var finished: [Piece] = []
  private var literal = ""

  var pieces: [Piece] {
    literal.isEmpty ? finished : finished + [.literal(literal)]
  }

  mutating func append(_ words: String) {
    literal += words
  }

  mutating func value(_ index: Int, _ place: Place) {
    append(.value(index: index, place: place))
  }

  mutating func tag(_ index: Int) {
    append(.tag(index: index))
  }

  private mutating func append(_ piece: Piece) {
    if !literal.isEmpty { finished.append(.literal(literal)) }
    literal = ""
    finished.append(piece)
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
