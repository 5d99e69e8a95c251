import TestSupport

extension SeededRandom {
  /// A text of up to so many pieces, drawn from the given ones.
  mutating func text(of pieces: [String], upTo limit: Int) -> String {
    let count = Int.random(in: 0...limit, using: &self)
    return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
  }
}
