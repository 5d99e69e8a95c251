import TextMatching

extension CommentScanner {
  /// Collects patterns until all are known.
  package struct Builder {
    private var topics: [String] = []
    private var patterns: [Pattern] = []
    private var indices: [Pattern: Int] = [:]
    private var locations: [[SourceLocation]] = []
    private var topicsOfPattern: [[Int]] = []
    private var diagnostics: [Diagnostic] = []

    /// - Parameter topics: in the order of their indices.
    package init(topics: [TopicDefinition] = []) {
      for (index, topic) in topics.enumerated() {
        self.topics.append(topic.name)
        add(topic, at: index)
      }
    }

    /// Registers a pattern and tells its index, by which `CommentScan` tells whether it matched.
    ///
    /// Equal patterns share an index and are looked for once. The location is where the pattern is
    /// written, for the message if it can't be used.
    package mutating func register(_ pattern: Pattern, at location: SourceLocation? = nil) -> Int {
      let index = indices[pattern] ?? patterns.count
      if index == patterns.count {
        indices[pattern] = index
        patterns.append(pattern)
        locations.append([])
        topicsOfPattern.append([])
      }
      if let location { locations[index].append(location) }
      return index
    }

    /// Compiles everything registered.
    ///
    /// - Throws: all words and patterns that cannot be used.
    package func finish() throws(InvalidPatterns) -> CommentScanner {
      var diagnostics = diagnostics
      do throws(PatternSetError) {
        let set = try PatternSet(patterns)
        if diagnostics.isEmpty {
          return CommentScanner(topics: topics, patterns: set, topicsOfPattern: topicsOfPattern)
        }
      } catch {
        diagnostics += messages(for: error)
      }
      throw InvalidPatterns(diagnostics: diagnostics)
    }
  }
}

extension CommentScanner.Builder {
  private mutating func add(_ topic: TopicDefinition, at index: Int) {
    for (_, words) in topic.words.sorted(by: { $0.key < $1.key }) {
      for word in words {
        if let pattern = pattern(for: word) { add(pattern, of: index, at: word.location) }
      }
    }
    for pattern in topic.patterns {
      add(Pattern(.expression, pattern.text), of: index, at: pattern.location)
    }
  }

  private mutating func add(_ pattern: Pattern, of topic: Int, at location: SourceLocation?) {
    let index = register(pattern, at: location)
    if topicsOfPattern[index].last != topic { topicsOfPattern[index].append(topic) }
  }

  /// `cancel*` is the start of a word; a star anywhere else is a mistake.
  private mutating func pattern(for word: TopicDefinition.Term) -> Pattern? {
    var text = Substring(word.text)
    let isStart = text.last == "*"
    if isStart { text.removeLast() }
    if text.contains("*") {
      diagnostics.append(
        Diagnostic(
          "bad-pattern", at: word.location, "* can only stand at the end of a word",
          help: "for anything more, write an expression under patterns:"))
      return nil
    }
    return Pattern(isStart ? .wordStart : .word, String(text))
  }

  private func messages(for error: PatternSetError) -> [Diagnostic] {
    switch error {
    case .cannotCompile(let reason):
      [Diagnostic("bad-pattern", at: nil, "the patterns can't be used together: \(reason)")]
    case .badPatterns(let bad):
      bad.flatMap { bad in
        let places: [SourceLocation?] = locations[bad.index].isEmpty ? [nil] : locations[bad.index]
        return places.map {
          Diagnostic("bad-pattern", at: $0, bad.refusal.reason, help: bad.refusal.help)
        }
      }
    }
  }
}
