/// Finds the source whose exports have a given header.
package struct SourceRecognition: Sendable {
  private let sources: [SourceDefinition]

  package init(_ sources: [SourceDefinition]) {
    self.sources = sources
  }

  /// The source of this name, for `--source`.
  ///
  /// - Throws: `UnreadableExport` when there is none.
  package func source(named name: String) throws(UnreadableExport) -> SourceDefinition {
    if let source = sources.first(where: { $0.name.folded == name.folded }) { return source }
    let names = sources.map(\.name)
    throw UnreadableExport(
      Diagnostic(
        "unknown-source", .error, "there is no source \"\(name)\"",
        help: Suggestion.question(for: name, among: names)
          ?? "the sources are " + names.joined(separator: ", ")))
  }

  /// The one source that the header fits; of several, the one that demands most of it.
  ///
  /// - Throws: `UnreadableExport` when none fits or two demand the same.
  package func source(of header: ExportHeader) throws(UnreadableExport) -> SourceDefinition {
    let fitting = sources.filter { $0.recognition.lacks(header).isEmpty }
    let strictest = fitting.map(\.recognition.strictness).max()
    let candidates = fitting.filter { $0.recognition.strictness == strictest }
    if candidates.count == 1 { return candidates[0] }
    throw UnreadableExport(candidates.isEmpty ? unknown(header) : ambiguous(candidates))
  }

  private func ambiguous(_ candidates: [SourceDefinition]) -> Diagnostic {
    let names = candidates.map { "\"\($0.name)\"" }.joined(separator: " and ")
    return Diagnostic(
      "ambiguous-source", .error, "the file's header fits the sources \(names)",
      help: "say which one with --source, or make recognise: stricter in one of them")
  }

  private func unknown(_ header: ExportHeader) -> Diagnostic {
    let names = (0..<min(header.count, 8)).map { "\"\(header.name(of: $0))\"" }
    let more = header.count > 8 ? " and \(header.count - 8) more" : ""
    let wanted = sources.map { source in
      "\(source.name) (lacks \(source.recognition.lacks(header).joined(separator: ", ")))"
    }
    return Diagnostic(
      "unknown-source", .error,
      "no source fits the file; its columns are \(names.joined(separator: ", "))\(more)",
      help: "looked for: \(wanted.joined(separator: "; ")). Copy a file in rules/sources and name "
        + "these columns in it, or say which source it is with --source")
  }
}

/// Why a file can't be read at all.
package struct UnreadableExport: Error, Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: Diagnostic...) {
    self.diagnostics = diagnostics
  }

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
