/// Finds responses that deserve a rule and reach only `otherwise`.
///
/// Something always does, or `otherwise` would not be needed. Told are: any response of a survey's
/// unhappy band; scores that fall through while others of their band do not; bands without any rule
/// between bands that have one; and surveys without any rule.
struct UncoveredResponses {
  private let configuration: Configuration
  /// The responses that some rule matches.
  private var handled: ResponseSpace
  /// The responses that no rule matches.
  private var remaining: ResponseSpace
  private var finder: WitnessFinder
  /// The bands of which a test says that `otherwise` is right for them.
  private let intended: Set<SurveyBand>
  private(set) var findings: [Diagnostic] = []

  init(
    _ configuration: Configuration, in rules: RuleSpace, tests: [TestCase],
    finder: WitnessFinder, effort: inout Effort
  ) {
    self.configuration = configuration
    handled = rules.space
    let isHandled = handled.circuit.or(rules.literals)
    handled.circuit.require(isHandled)
    self.finder = finder
    remaining = rules.space
    for literal in rules.literals { remaining.circuit.require(!literal) }
    intended = Self.intended(tests, configuration)
    for survey in configuration.surveys { examine(survey, &effort) }
  }

  private struct SurveyBand: Hashable {
    let survey: String
    let band: String
  }

  private static func intended(
    _ tests: [TestCase], _ configuration: Configuration
  ) -> Set<SurveyBand> {
    let given = GivenResponse(schema: configuration.schema, surveys: configuration.surveys)
    var bands: Set<SurveyBand> = []
    for test in tests {
      guard case .decision(let expectations) = test.claim,
        expectations.contains(where: {
          $0.property == .decision(.rule) && $0.wanted.isMet(by: .text(RuleSet.otherwiseName))
        })
      else { continue }
      let response = given.response(test.given, now: Instant(seconds: 0))
      if let survey = response.text(.survey), let band = response.text(.band) {
        bands.insert(SurveyBand(survey: survey, band: band))
      }
    }
    return bands
  }

  private mutating func examine(_ survey: Survey, _ effort: inout Effort) {
    let bands = survey.bands.map { band in
      (band, falling: survey.sampleScores(of: band).filter { falls($0, of: survey, &effort) })
    }
    var handled: [Int] = []
    for index in survey.bands.indices where isHandled(survey.bands[index], of: survey, &effort) {
      handled.append(index)
    }
    for (index, (band, falling)) in bands.enumerated() {
      guard let score = falling.first,
        !intended.contains(SurveyBand(survey: survey.name, band: band.name))
      else { continue }
      if handled.isEmpty {
        let message = "no rule is for the survey '\(survey.name)': its responses reach only"
        return report(message, survey, score, &effort)
      }
      if band == survey.unhappyBand {
        report(
          "a response of the band '\(band.name)' of \(survey.name) can reach only", survey, score,
          &effort)
      } else if falling.count < survey.sampleScores(of: band).count {
        report(
          "\(survey.name): \(Int(score)) can reach only", survey, score, &effort,
          after: ", which other scores of the band '\(band.name)' can't")
      } else if let first = handled.first, let last = handled.last, first < index, index < last,
        !handled.contains(index)
      {
        report(
          "no rule is for the band '\(band.name)' of \(survey.name): its responses reach only",
          survey, score, &effort)
      }
    }
  }

  /// Whether some rule can match a response of the band.
  private mutating func isHandled(
    _ band: Survey.Band, of survey: Survey, _ effort: inout Effort
  ) -> Bool {
    guard let isSurvey = handled.isSurvey(survey) else { return false }
    let isBand = handled.literal(ofBand: band)
    return effort.solve(&handled, assuming: [isSurvey, isBand]) == .satisfiable
  }

  /// Whether a response with the score can reach `otherwise`.
  private mutating func falls(
    _ score: Double, of survey: Survey, _ effort: inout Effort
  ) -> Bool {
    guard let isSurvey = remaining.isSurvey(survey) else { return false }
    let isScore = remaining.literal(ofScore: score)
    return effort.solve(&remaining, assuming: [isSurvey, isScore]) == .satisfiable
  }

  private mutating func report(
    _ message: String, _ survey: Survey, _ score: Double, _ effort: inout Effort,
    after: String = ""
  ) {
    guard let isSurvey = remaining.isSurvey(survey) else { return }
    let isScore = remaining.literal(ofScore: score)
    let decider = configuration.triage.decider
    let witness = finder.witness(
      for: [isSurvey, isScore], in: &remaining, effort: &effort
    ) { decider.firstMatch($0) == nil }
    guard let witness else { return }
    let response = witness.yaml(configuration.schema, zone: configuration.settings.timeZone)
    findings.append(
      Diagnostic(
        "uncovered-responses", .warning, at: decider.rules.otherwiseLocation,
        "\(message) 'otherwise'\(after)",
        help: "write a rule for it; or, if that is meant, say so in a file of rules/tests:",
        example: "- given: \(response)\n  expect: { rule: otherwise }"))
  }
}

extension Survey {
  /// The scores of a band that are worth looking at one by one.
  fileprivate func sampleScores(of band: Band) -> [Double] {
    let scores = band.scores.count <= 101 ? Array(band.scores) : [band.scores.lowerBound]
    return scores.map(Double.init)
  }

  /// The band of those who had most to complain about.
  ///
  /// It is the lowest, but for efforts, which some scales count upwards.
  fileprivate var unhappyBand: Band? {
    guard metric == .ces else { return bands.first }
    let words = ["hard", "difficult", "effort", "费力", "困难"]
    return bands.first { band in words.contains { band.name.lowercased().contains($0) } }
      ?? bands.first
  }
}

extension ResponseSpace {
  /// Holds for responses to a survey.
  fileprivate mutating func isSurvey(_ survey: Survey) -> Literal? {
    (domains[StandardField.survey.rawValue] as? TextDomain)?.isText(survey.name, in: &circuit)
  }

  fileprivate mutating func literal(ofBand band: Survey.Band) -> Literal {
    (domains[StandardField.band.rawValue] as? TextDomain)?.isText(band.name, in: &circuit)
      ?? !circuit.truth
  }

  fileprivate mutating func literal(ofScore score: Double) -> Literal {
    (domains[StandardField.score.rawValue] as? NumberDomain)?.isAny(in: &circuit) {
      $0.lower == score && $0.upper == score || $0.lower < score && score < $0.upper
    } ?? !circuit.truth
  }
}
