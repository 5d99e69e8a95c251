import LocatedYAML
import TextMatching

extension TestReader {
  /// Reads `{operation: value}`.
  mutating func operation(_ entries: [YAMLEntry], of node: YAMLNode, slot: Int) -> Test? {
    let field = vocabulary.schema.fields[slot]
    let names = TestOperation.all.filter { $0.kinds.contains(field.kind) }.map(\.name)
    guard entries.count == 1, let entry = entries.first else {
      wrong(
        node, "one test at a time stands in { }",
        help: "for several conditions on one field write several entries under  all:")
      return nil
    }
    guard names.contains(entry.key) else {
      diagnostics.error(
        "unknown-test", at: entry.keyMark,
        "'\(entry.key)' is not a test for \(field.name), which is a \(field.kind.rawValue) field",
        help: Suggestion.question(for: entry.key, among: names)
          ?? "write a value, a list, blank, present, "
          + names.map { "{ \($0): ... }" }.joined(separator: ", "))
      return nil
    }
    switch entry.key {
    case "not": return test(entry.value, slot: slot).map { .not($0) }
    case "within", "older_than": return duration(entry)
    case "before", "after": return date(entry)
    case "all": return allMembers(entry, slot: slot)
    default: return textOperation(entry, slot: slot)
    }
  }

  private mutating func textOperation(_ entry: YAMLEntry, slot: Int) -> Test? {
    anyOf(entry.value.sequence ?? [entry.value], of: entry.value) { reader, element in
      guard let text = element.text("'\(entry.key)'", into: &reader.diagnostics) else {
        return nil
      }
      let folded = FoldedText(trimming: text)
      guard folded.count > 0 else {
        reader.wrong(element, "'\(entry.key)' needs a text that is not blank")
        return nil
      }
      switch entry.key {
      case "starts_with": return reader.affix(.prefix(folded), slot: slot)
      case "ends_with": return reader.affix(.suffix(folded), slot: slot)
      case "has_word": return reader.pattern(Pattern(.word, text), element, slot: slot)
      case "matches": return reader.pattern(Pattern(.expression, text), element, slot: slot)
      default: return reader.pattern(Pattern(.contains, text), element, slot: slot)
      }
    }
  }

  private mutating func affix(_ test: Test, slot: Int) -> Test {
    affixSlots.insert(slot)
    return test
  }

  private mutating func pattern(_ pattern: Pattern, _ node: YAMLNode, slot: Int) -> Test? {
    .pattern(patterns.number(of: pattern, slot: slot, at: node.mark))
  }

  private mutating func allMembers(_ entry: YAMLEntry, slot: Int) -> Test? {
    let elements = entry.value.sequence ?? [entry.value]
    guard !elements.isEmpty else {
      wrong(entry.value, "this list is empty, so the condition asks for nothing")
      return nil
    }
    let tests = elements.compactMap { test($0, slot: slot) }
    return tests.count == elements.count ? .allOf(tests) : nil
  }

  private mutating func duration(_ entry: YAMLEntry) -> Test? {
    guard let text = entry.value.text("'\(entry.key)'", into: &diagnostics) else { return nil }
    switch TimeSpan.parse(text) {
    case .success(let span):
      guard let seconds = span.wallClockSeconds else {
        wrong(
          entry.value, "'\(entry.key)' counts by the clock, not in working time",
          help: "write  30 days  or  12 hours")
        return nil
      }
      return .time(entry.key == "within" ? .within(seconds) : .olderThan(seconds))
    case .failure(let problem):
      wrong(entry.value, problem.message, help: problem.help)
      return nil
    }
  }

  /// A day in the workspace's zone: `before` ends with its first second, `after` begins with the
  /// next day.
  private mutating func date(_ entry: YAMLEntry) -> Test? {
    guard let text = entry.value.text("'\(entry.key)'", into: &diagnostics) else { return nil }
    guard let day = CivilDate.parse(text) else {
      wrong(entry.value, "'\(text)' is not a date", help: "write it as 2026-12-31")
      return nil
    }
    let first = entry.key == "before" ? day : day.adding(days: 1)
    let start = vocabulary.zone.instant(ofMidnight: first)
    return .time(entry.key == "before" ? .before(start) : .from(start))
  }
}
