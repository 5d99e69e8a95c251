import LocatedYAML

/// Finds what no real response could say: a score off its scale, a band that the score contradicts.
struct GivenCheck {
  private let given: [GivenValue]
  private let mark: YAMLMark
  private let vocabulary: RuleVocabulary
  private var found = Diagnostics()

  /// - Parameters:
  ///   - given: the entries of `given:`, in the order of the file.
  ///   - mark: where they begin.
  ///   - vocabulary: the names of the workspace.
  init(_ given: [GivenValue], at mark: YAMLMark, vocabulary: RuleVocabulary) {
    self.given = given
    self.mark = mark
    self.vocabulary = vocabulary
  }

  mutating func diagnostics() -> Diagnostics {
    checkRepeats()
    if !found.hasErrors {
      checkScore()
      checkHistory()
      checkTime()
    }
    return found
  }

  private subscript(field: StandardField) -> GivenValue? {
    given.first { $0.slot == field.rawValue && $0.value != .missing }
  }

  private func number(_ field: StandardField) -> Double? {
    if case .number(let number) = self[field]?.value { number } else { nil }
  }

  private func text(_ field: StandardField) -> String? {
    if case .text(let text) = self[field]?.value { text } else { nil }
  }

  private var survey: Survey? {
    vocabulary.surveys.first { $0.name == text(.survey) }
  }

  private mutating func impossible(_ value: GivenValue?, _ message: String, help: String) {
    found.error("impossible-given", at: value?.mark ?? mark, message, help: help)
  }

  private mutating func checkRepeats() {
    for (index, value) in given.enumerated() {
      guard let first = given[..<index].first(where: { $0.slot == value.slot }),
        first.value != value.value
      else { continue }
      let name = vocabulary.schema.fields[value.slot].name
      impossible(
        value, "this gives a second \(name)",
        help: "a response answers one survey, once; make two tests of it")
      return
    }
  }
}

extension GivenCheck {
  private mutating func checkScore() {
    if self[.score] == nil, self[.comment] == nil {
      impossible(
        nil, "a response with neither a score nor a comment is never decided: heed rejects it",
        help: "give a score, such as  nps: 3,  or a comment")
    }
    guard let score = number(.score) else {
      if let band = self[.band] {
        impossible(
          band, "a band follows from a score, and there is none",
          help: "give the score instead of the band")
      }
      return
    }
    guard let survey else {
      impossible(
        self[.score], "the score does not say of which survey it is",
        help: "write it as  \(vocabulary.surveys.first?.name ?? "nps"): \(score.shortest)")
      return
    }
    guard let band = survey.band(of: score), survey.holds(score) else {
      impossible(
        self[.score], "\(score.shortest) is not a score of \(survey.name)", help: survey.scaleHelp)
      return
    }
    if let given = text(.band), given != band.name {
      impossible(
        self[.band], "the score \(score.shortest) of \(survey.name) is in the band '\(band.name)'",
        help: "leave the band out; it follows from the score")
    }
  }

  private mutating func checkHistory() {
    let counts: [StandardField] = [.responsesBefore, .openCases, .daysSinceLastLetter]
    for field in counts {
      guard let count = number(field), count < 0 || count.rounded() != count else { continue }
      impossible(
        self[field], "'\(field.field.name)' must be a whole number that is not negative",
        help: "for instance 1")
    }
    let traces: [StandardField] = [.previousScore, .previousBand, .daysSinceLastLetter, .openCases]
    if number(.responsesBefore) == 0,
      let trace = traces.first(where: { self[$0] != nil && number($0) != 0 })
    {
      impossible(
        self[.responsesBefore], "'\(trace.field.name)' tells of an earlier response",
        help: "leave 'responses_before' out, or give at least 1")
    }
    checkPreviousAnswer()
  }

  /// The previous answer is the customer's last one to the same survey.
  private mutating func checkPreviousAnswer() {
    guard let survey else { return }
    let score = number(.previousScore)
    if let score, survey.band(of: score) == nil || !survey.holds(score) {
      impossible(
        self[.previousScore], "\(score.shortest) is not a score of \(survey.name)",
        help: survey.scaleHelp)
      return
    }
    if let band = text(.previousBand) {
      let names = survey.bands.map(\.name)
      let expected = score.flatMap { survey.band(of: $0)?.name }
      if let expected, expected != band {
        impossible(
          self[.previousBand],
          "the previous score \(score?.shortest ?? "") is in the band '\(expected)'",
          help: "leave the band out; it follows from the score")
      } else if !names.contains(band) {
        impossible(
          self[.previousBand], "'\(band)' is not a band of \(survey.name)",
          help: "the previous answer was to the same survey: \(names.joined(separator: ", "))")
      }
    }
    if let change = number(.scoreChange), let score, let now = number(.score),
      abs(change - (now - score)) > 1e-9
    {
      impossible(
        self[.scoreChange],
        "from \(score.shortest) to \(now.shortest) the score changed by "
          + (now - score).shortest, help: "leave 'score_change' out; it is worked out")
    }
  }

  private mutating func checkTime() {
    guard case .instant(let time) = self[.submittedAt]?.value, time.seconds < 0 else { return }
    impossible(
      self[.submittedAt], "heed rejects responses from before 1970", help: "check the year")
  }
}

extension Survey {
  /// Whether the survey allows the number at all, on its scale or not.
  fileprivate func holds(_ score: Double) -> Bool {
    allowsFractions || score.rounded() == score
  }

  fileprivate var scaleHelp: String {
    "its scores are \(allowsFractions ? "" : "whole ")numbers from \(scale.lowerBound) to "
      + "\(scale.upperBound)"
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var shortest: String {
    Int(exactly: self).map { String($0) } ?? String(self)
  }
}
