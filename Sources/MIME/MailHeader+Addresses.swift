extension MailHeader {
  private static let identifierLimit = 200

  /// The identifiers in the fields of some names, given in lower case, without angle brackets; no more
  /// than 200.
  package func messageIDs(in names: String...) -> [String] {
    var ids: [String] = []
    for field in fields where names.contains(field.name) {
      for piece in field.value.split(separator: "<", omittingEmptySubsequences: false)
        .dropFirst()
      {
        guard let end = piece.firstIndex(of: ">"), ids.count < Self.identifierLimit else {
          continue
        }
        let id = piece[..<end].trimmingBlanks
        if !id.isEmpty, !ids.contains(id) { ids.append(id) }
      }
    }
    return ids
  }

  /// The address in a field such as `From`, in lower case; nil when there is none.
  package func address(in name: String) -> String? {
    guard let value = self[name] else { return nil }
    let bracketed = value.lastIndex(of: "<").map {
      value[value.index(after: $0)...].prefix { $0 != ">" }
    }
    let words = (bracketed ?? value[...]).split { $0 == " " || $0 == "," || $0 == "\t" }
    return words.first { $0.contains("@") }.map { $0.lowercased() }
  }
}
