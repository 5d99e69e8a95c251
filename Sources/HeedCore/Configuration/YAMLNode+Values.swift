import LocatedYAML

extension YAMLNode {
  /// Whether nothing stands here, or a text of white space alone.
  var isBlank: Bool {
    isEmpty || scalar?.allSatisfy(\.isWhitespace) == true
  }

  /// The node's text; a list or a group of keys is a mistake.
  func text(_ subject: String, into diagnostics: inout Diagnostics) -> String? {
    guard let text = scalar else {
      diagnostics.error("wrong-form", at: mark, "\(subject) must be a single text")
      return nil
    }
    return text
  }

  /// One text, or a list of texts, each with its place.
  func texts(
    _ subject: String, into diagnostics: inout Diagnostics
  ) -> [(text: String, mark: YAMLMark)] {
    (sequence ?? [self]).compactMap { element in
      element.text("each entry of \(subject)", into: &diagnostics).map { ($0, element.mark) }
    }
  }

  /// `yes` or `no` (or `true`, `false`).
  func truth(_ subject: String, into diagnostics: inout Diagnostics) -> Bool? {
    switch scalar?.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      diagnostics.error("wrong-value", at: mark, "\(subject) must be yes or no")
      return nil
    }
  }

  /// A group of keys whose names people choose.
  func entries(_ subject: String, into diagnostics: inout Diagnostics) -> [YAMLEntry] {
    guard let mapping else {
      diagnostics.error(
        "wrong-form", at: mark, "\(subject) must be written as  name: value, one a line")
      return []
    }
    return mapping
  }

  /// A list, each entry after a dash.
  func elements(_ subject: String, into diagnostics: inout Diagnostics) -> [YAMLNode] {
    guard let sequence else {
      diagnostics.error(
        "wrong-form", at: mark, "\(subject) must be a list", help: "begin each entry with '- '")
      return []
    }
    return sequence
  }
}

extension YAMLNode {
  /// A length of time, such as `4 working hours`.
  func timeSpan(_ subject: String, into diagnostics: inout Diagnostics) -> TimeSpan? {
    text(subject, into: &diagnostics).flatMap {
      value(of: TimeSpan.parse($0), code: "wrong-time-span", into: &diagnostics)
    }
  }

  /// A place of the IANA time zone database, such as `Europe/Berlin`.
  func timeZone(_ subject: String, into diagnostics: inout Diagnostics) -> TimeZoneRules? {
    text(subject, into: &diagnostics).flatMap {
      value(of: TimeZoneRules.named($0), code: "wrong-time-zone", into: &diagnostics)
    }
  }

  /// What was read from the node's text, or nil after reporting what is wrong with it.
  func value<Success>(
    of result: Result<Success, TextProblem>, code: String, into diagnostics: inout Diagnostics
  ) -> Success? {
    switch result {
    case .success(let value): return value
    case .failure(let problem):
      diagnostics.error(code, at: mark, problem.message, help: problem.help)
      return nil
    }
  }

  /// One language tag, or a list of them.
  func languageTags(_ subject: String, into diagnostics: inout Diagnostics) -> [String] {
    texts(subject, into: &diagnostics).compactMap { tag, mark in
      if Language.isTag(tag) { return tag }
      diagnostics.error(
        "wrong-language", at: mark, "'\(tag)' is not a language", help: Language.help(for: tag))
      return nil
    }
  }

  /// An address that mail can be sent from and to.
  func emailAddress(into diagnostics: inout Diagnostics) -> EmailAddress? {
    guard let text = text("an address", into: &diagnostics) else { return nil }
    do throws(EmailAddressRefusal) {
      return try EmailAddress(text)
    } catch {
      diagnostics.error(
        "wrong-address", at: mark, "'\(text)' is not a usable address: \(error.message)")
      return nil
    }
  }

  /// Whole numbers: `0..10`, or a single one.
  func wholeRange(into diagnostics: inout Diagnostics) -> ClosedRange<Int>? {
    let ends = (scalar ?? "").split(separator: "..", omittingEmptySubsequences: false)
    let numbers = ends.compactMap { Int($0) }
    guard numbers.count == ends.count, (1...2).contains(numbers.count),
      let lower = numbers.first, let upper = numbers.last, lower <= upper
    else {
      diagnostics.error(
        "wrong-value", at: mark, "this must be whole numbers, the smaller first",
        help: "write  0..10,  or a single number")
      return nil
    }
    return lower...upper
  }
}
