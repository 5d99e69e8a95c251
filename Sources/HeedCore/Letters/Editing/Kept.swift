/// What two lists have in common, in order.
enum Kept {
  /// The places of equal elements in both, of a longest common subsequence.
  static func pairs(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return Array(
      zip(
        old.indices.filter { !removed.contains($0) },
        new.indices.filter { !inserted.contains($0) }))
  }
}
