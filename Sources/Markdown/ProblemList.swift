/// The problems found so far while a document is converted.
struct ProblemList {
  private var found: [MarkdownProblem] = []
  private var known: Set<MarkdownProblem> = []

  var isEmpty: Bool { found.isEmpty }

  mutating func add(line: Int, _ message: String, help: String) {
    let problem = MarkdownProblem(line: line, message: message, help: help)
    if known.insert(problem).inserted { found.append(problem) }
  }

  /// All problems in the order of their lines; those of one line in the order they were found.
  var sorted: MarkdownProblems {
    let order = found.indices.sorted { (found[$0].line, $0) < (found[$1].line, $1) }
    return MarkdownProblems(problems: order.map { found[$0] })
  }
}
