import HeedWorkspace

/// What came of entering who must not be written to, for people.
struct OptOutText {
  let text: String

  init(_ result: OptOutJob.Result, isUndo: Bool, isMarketing: Bool) {
    var lines = result.changed.map { address in
      if isUndo { return "\(address) may be written to again." }
      return isMarketing
        ? "\(address) gets no advertising any more, only answers."
        : "\(address) is not written to any more."
    }
    let near = Dictionary(
      result.unknown.map { ($0.address, $0.near) }, uniquingKeysWith: { first, _ in first })
    lines += result.unchanged.map { address in
      guard isUndo else { return "\(address): entered before." }
      return "\(address): nothing stood against it.\(NearAddressText.question(near[address] ?? []))"
    }
    if !isUndo { lines += Self.unknown(result.unknown) }
    if !result.cancelled.isEmpty {
      let ids = result.cancelled.map(\.response.id).joined(separator: ", ")
      lines += [
        "",
        result.cancelled.count == 1
          ? "Cancelled 1 letter that waited; its deadline stays: \(ids)"
          : "Cancelled \(result.cancelled.count) letters that waited; their deadlines stay: \(ids)",
      ]
    }
    text = lines.joined(separator: "\n")
  }

  /// So many are named; a list from elsewhere may hold thousands that nobody here has.
  private static let limit = 20

  private static func unknown(_ unknown: [UnknownAddress]) -> [String] {
    guard !unknown.isEmpty else { return [] }
    var lines = [""]
    if unknown.count > limit {
      lines.append(
        "Nobody here has \(unknown.count) of these addresses; they are entered all the same.")
    } else {
      lines += unknown.map {
        "Nobody here has the address \($0.address); it is entered all the same."
          + NearAddressText.question($0.near)
      }
    }
    lines.append("A slip is taken back with  heed opt-out --undo ADDRESS --because \"a slip\"")
    return lines
  }
}
