/// The name among `names` that is most like `name`, if one is like enough to be what was meant.
///
/// Likeness is the number of letters to insert, delete, replace or swap with a neighbour (optimal
/// string alignment); at most a third of the letters may differ, and at least one.
func suggestion(for name: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().utf8.prefix(64))
  let bound = max(1, wanted.count / 3)
  return
    names
    .map { (name: $0, distance: distance(wanted, Array($0.lowercased().utf8.prefix(64)))) }
    .filter { $0.distance <= bound }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
    .name
}

private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let cost = a[i] == b[j] ? 0 : 1
      var best = min(previous[j] + cost, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      row.append(best)
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}
