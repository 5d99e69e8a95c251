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
    lines += result.unchanged.map { address in
      isUndo ? "\(address): nothing stood against it." : "\(address): entered before."
    }
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
}
