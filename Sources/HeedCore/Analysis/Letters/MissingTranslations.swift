/// Finds letters that are not written in each of the workspace's languages.
struct MissingTranslations {
  let configuration: Configuration
  let files: WorkspaceFiles

  var findings: [Diagnostic] {
    configuration.templates.names.flatMap { name -> [Diagnostic] in
      let written = configuration.templates.languages(of: name)
      return configuration.settings.languages.dropFirst().compactMap { language in
        guard Language.match(language, among: written) == nil else { return nil }
        let path = files.paths(in: "templates/\(name)", suffix: ".md").first
        return Diagnostic(
          "missing-translation", .warning,
          at: path.map { SourceLocation(file: $0, line: 1, column: 1) },
          "the letter '\(name)' is not written in \(language), which 'languages' names",
          help: "write templates/\(name)/\(language).md; until then such customers get it in "
            + (configuration.settings.languages.first ?? "another language"))
      }
    }
  }
}
