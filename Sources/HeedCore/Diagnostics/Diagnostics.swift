import LocatedYAML

/// The mistakes found so far; reading goes on after each, so that all are shown together.
package struct Diagnostics: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool {
    all.contains { $0.severity == .error }
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
  }

  package mutating func add(_ others: Diagnostics) {
    all += others.all
  }

  package mutating func add(_ others: [Diagnostic]) {
    all += others
  }

  package mutating func error(
    _ code: String, at mark: YAMLMark, _ message: String, help: String? = nil,
    unknownName: String? = nil
  ) {
    add(
      Diagnostic(
        code, at: SourceLocation(mark), message, help: help, unknownName: unknownName))
  }

  /// Says that a name is used that nothing declares.
  ///
  /// - Parameters:
  ///   - kind: what the name would be of, such as `person`; the code is made of it.
  ///   - name: as it is written.
  ///   - mark: where it is written.
  ///   - names: those that there are; one that is much like it is proposed.
  ///   - file: where such names are declared, if that is to be said.
  ///   - help: what to do when none is like it.
  package mutating func unknown(
    _ kind: String, _ name: String, at mark: YAMLMark, among names: [String],
    in file: String? = nil, otherwise help: String? = nil
  ) {
    error(
      "unknown-\(kind)", at: mark,
      "there is no \(kind) '\(name)'" + (file.map { " in \($0)" } ?? ""),
      help: Suggestion.question(for: name, among: names) ?? help, unknownName: name)
  }

  /// Leaves out what is wrong only because the declaration of a name could not be read.
  mutating func removeUses(of undeclared: UnreadNames) {
    all.removeAll { $0.unknownName.map(undeclared.contains) ?? false }
  }

  package mutating func warning(
    _ code: String, at mark: YAMLMark, _ message: String, help: String? = nil
  ) {
    add(Diagnostic(code, .warning, at: SourceLocation(mark), message, help: help))
  }

  /// In the order in which a person reads the files: by file, line and column, each once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.sorted { left, right in
      func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String) {
        let place = diagnostic.location
        return (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, diagnostic.message)
      }
      return key(left) < key(right)
    }
  }
}

extension SourceLocation {
  package init(_ mark: YAMLMark) {
    self.init(file: mark.file, line: mark.line, column: mark.column)
  }
}
