/// Builds the tree of nodes from events: resolves aliases and merge keys, refuses repeated keys.
struct Composer {
  private var events: ArraySlice<Event>
  private let limits: YAMLDocument.Limits
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  private var size = 0

  init(events: [Event], limits: YAMLDocument.Limits) {
    self.events = events[...]
    self.limits = limits
  }

  mutating func document() throws(YAMLError) -> YAMLNode? {
    guard events.popFirst() != nil, let first = events.popFirst() else { return nil }
    let root = try node(first, depth: 0)
    if let second = events.first {
      throw YAMLError(
        mark: second.mark, message: "a second document begins here",
        help: "remove the line '---', or move what follows to a file of its own")
    }
    return root.isEmpty ? nil : root
  }

  private mutating func node(_ event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
    guard depth <= limits.depth else {
      throw YAMLError(
        mark: event.mark, message: "this is nested more than \(limits.depth) levels deep",
        help: nil)
    }
    let before = size
    let node: YAMLNode
    switch event.kind {
    case .scalar(let text, let isPlain):
      node = YAMLNode(.scalar(text, isPlain: isPlain), at: event.mark)
      try grow(by: 1, at: event.mark)
    case .alias(let name):
      return try alias(name, at: event.mark)
    case .sequenceStart:
      try grow(by: 1, at: event.mark)
      node = YAMLNode(.sequence(try elements(depth: depth + 1)), at: event.mark)
    case .mappingStart:
      try grow(by: 1, at: event.mark)
      node = YAMLNode(.mapping(try entries(depth: depth + 1)), at: event.mark)
    case .sequenceEnd, .mappingEnd, .documentStart:
      throw YAMLError(problem: "unbalanced structure", at: event.mark)
    }
    if let anchor = event.anchor { anchors[anchor] = (node, size - before) }
    return node
  }

  /// Counts nodes as if every alias were written out, so that a bomb of aliases is refused
  /// before it costs anything.
  private mutating func grow(by count: Int, at mark: YAMLMark) throws(YAMLError) {
    size += count
    guard size <= limits.nodes else {
      throw YAMLError(
        mark: mark,
        message:
          "with all its aliases (*name) written out, this file has over \(limits.nodes) values",
        help: "use fewer aliases of aliases")
    }
  }

  private mutating func alias(_ name: String, at mark: YAMLMark) throws(YAMLError) -> YAMLNode {
    guard let anchor = anchors[name] else {
      throw YAMLError(problem: "found undefined alias", at: mark)
    }
    try grow(by: anchor.size, at: mark)
    return anchor.node
  }

  private mutating func elements(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var elements: [YAMLNode] = []
    while let event = events.popFirst() {
      if case .sequenceEnd = event.kind { break }
      elements.append(try node(event, depth: depth))
    }
    return elements
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var merged: [YAMLEntry] = []
    var seen: [String: YAMLMark] = [:]
    while let event = events.popFirst() {
      if case .mappingEnd = event.kind { break }
      guard case .scalar(let key, let isPlain) = event.kind, let next = events.popFirst() else {
        throw YAMLError(
          mark: event.mark, message: "a key must be a word or a text",
          help: "to begin a value with { or [ or *, put it in quotes")
      }
      let value = try node(next, depth: depth)
      if isPlain, key == "<<" {
        merged += try mergedEntries(value)
        continue
      }
      if let first = seen.updateValue(event.mark, forKey: key) {
        throw YAMLError(
          mark: event.mark, message: "'\(key)' stands here twice",
          help: "the first is in line \(first.line); keep one of them")
      }
      entries.append(YAMLEntry(key: key, keyMark: event.mark, value: value))
    }
    return entries + merged.filter { seen.updateValue($0.keyMark, forKey: $0.key) == nil }
  }

  /// The entries that a merge key (`<<: *name`, YAML 1.1 language-independent type) brings in.
  private func mergedEntries(_ value: YAMLNode) throws(YAMLError) -> [YAMLEntry] {
    var merged: [YAMLEntry] = []
    for source in value.sequence ?? [value] {
      guard let entries = source.mapping else {
        throw YAMLError(
          mark: value.mark, message: "'<<' takes the name of a group of keys",
          help: "write  <<: *name  where  &name  stands before a group of keys")
      }
      merged += entries
    }
    return merged
  }
}
