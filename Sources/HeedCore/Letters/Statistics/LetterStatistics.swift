/// How letters fare with real responses: how often the values they use are blank, which would be
/// held, and who gets one in another language.
package struct LetterStatistics: Sendable {
  /// A value that a letter uses.
  package struct Use: Sendable {
    package let name: String
    /// Whether the letter is prepared for there being none.
    package let isGuarded: Bool
    package fileprivate(set) var blank = 0
  }

  /// One letter in one language.
  package struct Fate: Sendable {
    package let template: String
    package let language: String
    package fileprivate(set) var responses = 0
    package fileprivate(set) var uses: [Use]
    /// Why letters would be held, with how many each.
    package fileprivate(set) var holdReasons: [String: Int] = [:]

    /// How many letters would be held.
    package var held: Int { holdReasons.values.reduce(0, +) }

    /// The values that are blank for some, the most frequent first.
    package var commonestBlanks: [Use] {
      uses.filter { $0.blank > 0 }.sorted { ($1.blank, $0.name) < ($0.blank, $1.name) }
    }
  }

  private struct Key: Hashable {
    let template: String
    let language: String
  }

  private let configuration: Configuration
  private var fates: [Key: Fate] = [:]
  /// By the customers' language, how many letters are in another; the letters' language is the
  /// workspace's first.
  private var unwritten: [String: Int] = [:]
  /// How many responses there were, with a letter or without.
  package private(set) var responses = 0

  package init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  /// Every letter that a response gets, the most frequent first.
  package var letters: [Fate] {
    fates.values.sorted {
      ($1.responses, $0.template, $0.language) < ($0.responses, $1.template, $1.language)
    }
  }

  /// Counts a response.
  ///
  /// - Parameters:
  ///   - response: with all that was worked out.
  ///   - decision: what the rules say of it.
  ///   - holdReason: why its letter would be held; nil when nothing is against it.
  package mutating func add(
    _ response: Response, decision: Decision, holdReason: HoldReason?
  ) {
    responses += 1
    let wanted = response.text(.language)
    guard let name = decision.template,
      let (template, language) = configuration.templates.letter(name, language: wanted)
    else { return }
    if let wanted, !Language.serves(language, wanted: wanted) {
      unwritten[wanted, default: 0] += 1
    }
    let key = Key(template: name, language: language)
    var fate =
      fates[key]
      ?? Fate(template: name, language: language, uses: LetterUses(template, configuration).all)
    fate.responses += 1
    for index in fate.uses.indices where isBlank(fate.uses[index].name, response, language) {
      fate.uses[index].blank += 1
    }
    if let holdReason { fate.holdReasons[holdReason.message, default: 0] += 1 }
    fates[key] = fate
  }

  /// Counts a response that gets no letter.
  package mutating func addWithoutLetter() {
    responses += 1
  }

  private func isBlank(_ name: String, _ response: Response, _ language: String) -> Bool {
    switch name {
    case "first_name", "full_name":
      let name = GreetingName.judged(
        first: response.text(.firstName), last: response.text(.lastName),
        full: response.text(.fullName), language: language)
      return name == .missing
    default:
      guard let slot = configuration.schema.slot(named: name) else { return false }
      return response.values[slot] == .missing
    }
  }
}

// What is worth telling.
extension LetterStatistics {
  /// The least share of responses that is told, in percent.
  private static let leastPercent = 1.0

  /// What is found about customers' languages.
  package var languageFindings: [Diagnostic] {
    unwritten.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .filter { percent($0.value) >= Self.leastPercent }
      .map { language, count in
        let fallback = configuration.settings.languages.first ?? "another language"
        return Diagnostic(
          "unwritten-language", .warning,
          "\(share(count)) responses are in \(language), and get a letter in another language",
          help: "write the letters in \(language), as templates/NAME/\(language).md; until then "
            + "such customers get them in \(fallback)")
      }
  }

  /// What is found about letters that would be held.
  package var heldFindings: [Diagnostic] {
    letters.flatMap { fate in
      fate.holdReasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
        Diagnostic(
          "held-in-data", .warning,
          at: SourceLocation(
            file: "templates/\(fate.template)/\(fate.language).md", line: 1, column: 1),
          "held for \(count) of \(fate.responses) responses: \(reason)",
          help: "correct it where the export comes from, or give the letter a fallback")
      }
    }
  }

  private func percent(_ count: Int) -> Double {
    responses == 0 ? 0 : Double(count) * 100 / Double(responses)
  }

  private func share(_ count: Int) -> String {
    "\(count) of \(responses) (\(Int(percent(count).rounded())) %)"
  }
}
