import TextMatching

/// All responses there can be, as far as some conditions tell them apart.
///
/// Each condition becomes a literal of a circuit, so that questions such as "is there a response
/// for which this rule holds and none before it?" are answered exactly. Only what is asked in texts
/// is taken to be independent of everything else; see `TextDomain`.
struct ResponseSpace {
  /// What a workspace says about its responses.
  struct Context {
    let schema: Schema
    let surveys: [Survey]
    let terms: RuleTerms
    let now: Instant
    let samples: SampleTexts
    /// By slot, the texts that rules name, by their codes.
    let texts: [Int: [String]]

    /// - Throws: `PatternSetError` when there is no memory for scanning.
    init(_ configuration: Configuration, now: Instant) throws(PatternSetError) {
      schema = configuration.schema
      surveys = configuration.surveys
      terms = configuration.triage.terms
      self.now = now
      samples = try SampleTexts(terms: terms, now: now)
      texts = Dictionary(
        terms.vocabularies.map { ($0.slot, $0.texts.texts) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  var circuit = Circuit()
  let context: Context
  var domains: [Int: any FieldDomain] = [:]

  init(of conditions: [Condition], _ context: Context) {
    self.context = context
    var tests: [Int: [Test]] = [:]
    for field in conditions.flatMap(\.fieldTests) {
      tests[field.slot, default: []] += field.test.leaves
    }
    for slot in Self.alwaysThere + tests.keys.sorted() where domains[slot] == nil {
      domains[slot] = domain(of: slot, tests: tests[slot] ?? [])
    }
    addTies()
  }

  /// The fields that others depend on.
  private static let alwaysThere =
    [StandardField.survey, .score, .band, .comment].map(\.rawValue)

  private mutating func domain(of slot: Int, tests: [Test]) -> any FieldDomain {
    var tests = tests
    var seen: Set<Test> = []
    tests.removeAll { !seen.insert($0).inserted }
    switch context.schema.fields[slot].kind {
    case .number: return numberDomain(of: slot, tests)
    case .text: return textDomain(of: slot, tests)
    case .truth: return TruthDomain(in: &circuit)
    case .set: return setDomain(of: slot, tests)
    case .date:
      let times = tests.compactMap { test in
        if case .time(let time) = test { time } else { nil }
      }
      let isPast = slot == StandardField.submittedAt.rawValue
      return TimeDomain(times, now: context.now, latest: isPast ? 86_400 : nil, in: &circuit)
    }
  }

  private mutating func numberDomain(of slot: Int, _ tests: [Test]) -> NumberDomain {
    let bounds = tests.flatMap(\.numberBounds)
    switch StandardField(rawValue: slot) {
    case .score, .previousScore:
      let ends = context.surveys.flatMap { survey in
        [survey.scale.lowerBound, survey.scale.upperBound] + survey.bands.map(\.scores.lowerBound)
      }
      return NumberDomain(bounds: bounds + ends.map(Double.init), in: &circuit)
    case .sentiment:
      return NumberDomain(bounds: bounds + [-1, 1], in: &circuit) {
        $0.lower >= -1 && $0.upper <= 1
      }
    case .responsesBefore, .openCases, .daysSinceLastLetter:
      return NumberDomain(bounds: bounds + [0, 1], in: &circuit) { ($0.whole ?? -1) >= 0 }
    default: return NumberDomain(bounds: bounds, in: &circuit)
    }
  }

  private mutating func textDomain(of slot: Int, _ tests: [Test]) -> TextDomain {
    let texts = context.texts[slot] ?? []
    var names: [(name: String, code: Int?)] = []
    let declared = declaredTexts(of: slot)
    if let declared {
      names = declared.map { name in
        (name, texts.firstIndex(of: FoldedText(trimming: name).string))
      }
    } else {
      for case .text(let code) in tests { names.append((texts[code], code)) }
    }
    let description = TextDomain.Description(
      names: names, isOpen: declared == nil,
      tests: tests.filter { if case .text = $0 { false } else { true } },
      holds: { [samples = context.samples] in samples.holds($0, slot: slot, text: $1) },
      compose: { [samples = context.samples] in samples.text(slot: slot, where: $0) })
    return TextDomain(description, in: &circuit)
  }

  /// The texts that the workspace declares for a field; nil where any text may stand.
  private func declaredTexts(of slot: Int) -> [String]? {
    switch StandardField(rawValue: slot) {
    case .survey: context.surveys.map(\.name)
    case .band, .previousBand:
      context.surveys.flatMap { $0.bands.map(\.name) }.reduce(into: []) { names, name in
        if !names.contains(name) { names.append(name) }
      }
    default: nil
    }
  }

  private mutating func setDomain(of slot: Int, _ tests: [Test]) -> SetDomain {
    let topics = context.terms.topics.map(\.name)
    let members = tests.compactMap { test -> (test: Test, name: String)? in
      switch test {
      case .topic(let number): (test, topics[number])
      case .tone(let tone): (test, tone.rawValue)
      case .member(let name): (test, name)
      default: nil
      }
    }
    let asked = Set(members.map(\.name))
    let known: [String] =
      switch StandardField(rawValue: slot) {
      case .topics: topics
      case .tone: Tone.allCases.map(\.rawValue)
      default: ["something else"]
      }
    return SetDomain(members, other: known.first { !asked.contains($0) }, in: &circuit)
  }
}

// Conditions as literals.
extension ResponseSpace {
  /// A literal that holds for the responses for which the condition does.
  mutating func literal(_ condition: Condition) -> Literal {
    switch condition {
    case .field(let test): literal(test.test, slot: test.slot)
    case .all(let conditions): circuit.and(conditions.map { literal($0) })
    case .any(let conditions): circuit.or(conditions.map { literal($0) })
    case .none(let conditions): !circuit.or(conditions.map { literal($0) })
    }
  }

  /// A literal that holds for the responses for whose field the test does.
  mutating func literal(_ test: Test, slot: Int) -> Literal {
    switch test {
    case .blank: isPresent(slot).map { !$0 } ?? circuit.truth
    case .present: isPresent(slot) ?? !circuit.truth
    case .not(let test): !literal(test, slot: slot)
    case .anyOf(let tests): circuit.or(tests.map { literal($0, slot: slot) })
    case .allOf(let tests): circuit.and(tests.map { literal($0, slot: slot) })
    default: domains[slot]?.literal(of: test, in: &circuit) ?? !circuit.truth
    }
  }

  private func isPresent(_ slot: Int) -> Literal? {
    domains[slot]?.isPresent
  }

  /// The values found last, by slot; missing ones are left out.
  var values: [(slot: Int, value: Value)] {
    domains.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value(in: circuit)) }
      .filter { $0.1 != .missing }
  }
}
