/// Finds the lines of a rules file that are not repeated beside a mistake, because a password may
/// stand in them.
///
/// Such files hold no passwords where they are right. Where they are wrong, a password may stand below
/// a misspelt key, or after a bracket that was forgotten; so lines are told by how they look.
enum ConfidentialLines {
  private static let groups = ["smtp"]
  private static let keys = ["password", "passwd", "passphrase"]

  /// Which lines are, in their order: all of the group that the mail server is declared in, and those
  /// with a key for a password.
  static func areConfidential(_ lines: [Substring]) -> [Bool] {
    var isInGroup = false
    return lines.map { line in
      let key = key(of: line)
      if let key, line.first?.isWhitespace == false { isInGroup = isMeant(key, groups) }
      return isInGroup || key.map { isMeant($0, keys) } ?? false
    }
  }

  /// What stands before the first colon, without what YAML puts around it; nil for a remark, and for a
  /// line without a colon.
  private static func key(of line: Substring) -> String? {
    let start = line.drop { $0.isWhitespace || "-{?\"'".contains($0) }
    guard let colon = start.firstIndex(of: ":"), start.first != "#" else { return nil }
    let name = start[..<colon]
    let end = name.lastIndex { !$0.isWhitespace && !"\"'".contains($0) }
    return end.map { String(name[...$0]) }
  }

  private static func isMeant(_ key: String, _ names: [String]) -> Bool {
    names.contains(key) || Suggestion.closest(to: key, among: names) != nil
  }
}
