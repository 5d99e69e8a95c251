import Liquid

/// All letters of a workspace, by name and language.
package struct TemplateSet: Sendable {
  private let templates: [String: [String: LetterTemplate]]
  /// The workspace's languages; the first is the fallback.
  private let languages: [String]

  private static let folder = "templates"
  private static let partialFolder = "partials"
  private static let layoutPath = "templates/layout.html"

  /// The names of all letters, in order.
  static func names(_ files: WorkspaceFiles) -> [String] {
    Set(letters(files).map(\.name)).sorted()
  }

  /// The names of all letters, in order.
  package var names: [String] { templates.keys.sorted() }

  /// The languages that a letter is written in: those of the workspace in their order, then others.
  package func languages(of name: String) -> [String] {
    let written = templates[name].map { Set($0.keys) } ?? []
    return languages.filter(written.contains) + written.subtracting(languages).sorted()
  }

  /// Whom a letter is written for; nil when there is no such letter.
  package func audience(of name: String) -> LetterAudience? {
    letter(name, language: nil)?.template.audience
  }

  /// Whether a rule can send the letter; others are sent by commands of their own.
  package func isSentByRules(_ name: String) -> Bool {
    let texts = templates[name].map { Array($0.values) } ?? []
    return texts.allSatisfy {
      $0.audience == .customers && !$0.values.contains(.announcement)
    }
  }

  /// Whether a letter, in any of its languages, is advertising; nobody knows of one that is gone, which
  /// counts as such.
  package func advertises(_ name: String) -> Bool {
    templates[name]?.values.contains { $0.advertises != nil } ?? true
  }

  /// Where a letter prints a value and is not prepared for there being none.
  func place(needing value: LetterValue, in name: String) -> SourceLocation? {
    languages(of: name).lazy.compactMap { templates[name]?[$0]?.place(needing: value) }.first
  }

  /// Whether a letter prints a value in a language that it is written in.
  func prints(_ value: LetterValue, in name: String, language: String) -> Bool {
    templates[name]?[language]?.prints(value) ?? false
  }

  /// The letter's text for a language, for a parent of it, or else for the workspace's first.
  ///
  /// - Returns: the letter and the language it is written in; nil when there is no such letter.
  package func letter(
    _ name: String, language: String?
  ) -> (template: LetterTemplate, language: String)? {
    if let language, let template = templates[name]?[language] { return (template, language) }
    return letter(name, languages: language.map { [$0] } ?? [])
  }

  /// The letter's text for the first of some languages that it is written in, or for a parent of
  /// one, or else for the workspace's first.
  func letter(
    _ name: String, languages wanted: [String]
  ) -> (template: LetterTemplate, language: String)? {
    guard let offered = templates[name] else { return nil }
    for wanted in wanted + languages {
      if let match = Language.match(wanted, among: Array(offered.keys)),
        let template = offered[match]
      {
        return (template, match)
      }
    }
    return nil
  }

  /// The minutes that a letter takes when none of its files says so.
  package static let usualMinutes = 10

  /// How long a person takes to see a letter out, in minutes: what the letter's text for the
  /// language says, or else the one for the workspace's first language, or else the usual.
  package func minutes(_ name: String, language: String?) -> Int {
    letter(name, language: language)?.template.minutes
      ?? letter(name, language: nil)?.template.minutes ?? Self.usualMinutes
  }

  /// Checks that recipients of every letter that advertises can get no more of them.
  func checkAdvertising(_ settings: Settings, into diagnostics: inout Diagnostics) {
    guard settings.unsubscribe == nil else { return }
    for letter in templates.values.flatMap(\.values) {
      guard let place = letter.advertises else { continue }
      diagnostics.add(
        Diagnostic(
          "no-unsubscribe", at: place, "this letter advertises, and nobody could unsubscribe",
          help: "say in rules/heed.yml where:  unsubscribe: { link: \"https://...\" }"))
    }
  }

  /// Compiles every letter; nil when the layout or a letter can't be used.
  static func read(
    _ files: WorkspaceFiles, languages: [String], schema: Schema,
    into diagnostics: inout Diagnostics
  ) -> TemplateSet? {
    guard let bytes = files[layoutPath] else {
      diagnostics.add(
        Diagnostic(
          "missing-file", "there is no \(layoutPath)",
          help: "it is the page around every letter; 'heed init' writes one"))
      return nil
    }
    guard let layout = Layout(bytes, file: layoutPath, files: files, into: &diagnostics)
    else { return nil }
    var templates: [String: [String: LetterTemplate]] = [:]
    var partials: [String: [String: LetterParts]] = [:]
    var isComplete = true
    for letter in letters(files) {
      let shared =
        partials[letter.language]
        ?? Self.partials(files, language: letter.language, into: &diagnostics)
      partials[letter.language] = shared
      let context = LetterTemplate.Context(
        language: letter.language, layout: layout, schema: schema,
        partials: shared, files: files)
      let template = files[letter.path].flatMap {
        LetterTemplate($0, file: letter.path, context: context, into: &diagnostics)
      }
      templates[letter.name, default: [:]][letter.language] = template
      isComplete = isComplete && template != nil
    }
    if let first = languages.first { checkFallback(files, language: first, into: &diagnostics) }
    return isComplete ? TemplateSet(templates: templates, languages: languages) : nil
  }

  /// `templates/NAME/LANGUAGE.md` for every letter.
  private static func letters(
    _ files: WorkspaceFiles
  ) -> [(name: String, language: String, path: String)] {
    files.paths(in: folder, suffix: ".md").compactMap { path in
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[1] != partialFolder else { return nil }
      return (String(parts[1]), String(parts[2].dropLast(3)), path)
    }
  }

  /// The partials for a language: `templates/partials/NAME/LANGUAGE.md`, or one for all,
  /// `templates/partials/NAME.md`.
  private static func partials(
    _ files: WorkspaceFiles, language: String, into diagnostics: inout Diagnostics
  ) -> [String: LetterParts] {
    var partials: [String: LetterParts] = [:]
    for path in files.paths(in: "\(folder)/\(partialFolder)", suffix: ".md") {
      let parts = path.split(separator: "/")
      let name = parts.count == 3 ? String(parts[2].dropLast(3)) : String(parts[2])
      let isForLanguage = parts.count == 4 && parts[3] == "\(language).md"
      guard parts.count == 3 && partials[name] == nil || isForLanguage,
        let text = files[path].flatMap({ TextFile.text($0, file: path, into: &diagnostics) }),
        let tokens = Lexer.tokens(in: text, named: path, into: &diagnostics)
      else { continue }
      partials[name] = LetterParts(tokens, file: path, into: &diagnostics)
    }
    return partials
  }

  private static func checkFallback(
    _ files: WorkspaceFiles, language: String, into diagnostics: inout Diagnostics
  ) {
    let offered = Dictionary(grouping: letters(files), by: \.name)
    for (name, letters) in offered.sorted(by: { $0.key < $1.key })
    where Language.match(language, among: letters.map(\.language)) == nil {
      diagnostics.add(
        Diagnostic(
          "missing-translation",
          at: letters.first.map { SourceLocation(file: $0.path, line: 1, column: 1) },
          "the letter '\(name)' is not written in \(language)",
          help: "write templates/\(name)/\(language).md; it is used for every language without a "
            + "letter of its own"))
    }
  }
}
