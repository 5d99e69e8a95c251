/// What no response can combine, because of how responses are read.
extension ResponseSpace {
  mutating func addTies() {
    for field in [StandardField.id, .submittedAt, .responsesBefore, .openCases] {
      if let domain = domains[field.rawValue] { circuit.require(domain.isPresent) }
    }
    guard let score = domains[StandardField.score.rawValue],
      let comment = domains[StandardField.comment.rawValue]
    else { return }
    // Rows with neither are rejected.
    circuit.require(score.isPresent, comment.isPresent)
    for field in StandardField.fields(from: .text) {
      if let domain = domains[field.rawValue] {
        circuit.require(!domain.isPresent, comment.isPresent)
      }
    }
    tieTones()
    tie(.score, to: .band)
    tie(.previousScore, to: .previousBand)
    tieHistory(score: score)
  }

  /// A comment that sounds neutral sounds like nothing else.
  private mutating func tieTones() {
    guard let tone = domains[StandardField.tone.rawValue] else { return }
    let neutral = tone.literal(of: .tone(.neutral), in: &circuit)
    for other in Tone.allCases where other != .neutral {
      let literal = tone.literal(of: .tone(other), in: &circuit)
      circuit.require(!neutral, !literal)
    }
  }

  /// A score is one of its survey's scale, and its band follows from it.
  private mutating func tie(_ scoreField: StandardField, to bandField: StandardField) {
    guard let survey = domains[StandardField.survey.rawValue] as? TextDomain else { return }
    let score = domains[scoreField.rawValue] as? NumberDomain
    let band = domains[bandField.rawValue] as? TextDomain
    for domain in [score?.isPresent, band?.isPresent].compactMap(\.self) {
      circuit.require(!domain, survey.isPresent)
    }
    if let score, let band {
      circuit.require(!score.isPresent, band.isPresent)
      circuit.require(score.isPresent, !band.isPresent)
    }
    for one in context.surveys {
      let isSurvey = survey.isText(one.name, in: &circuit)
      if let score {
        let isOnScale = score.isAny(in: &circuit) { one.allows($0) }
        circuit.require(!isSurvey, !score.isPresent, isOnScale)
      }
      if let band {
        let names = one.bands.map { band.isText($0.name, in: &circuit) }
        let isOneOfItsBands = circuit.or(names)
        circuit.require(!isSurvey, !band.isPresent, isOneOfItsBands)
      }
      guard let score, let band else { continue }
      for part in one.bands {
        let isWithin = score.isAny(in: &circuit) { one.band(of: $0.number)?.name == part.name }
        let isBand = band.isText(part.name, in: &circuit)
        circuit.require(!isSurvey, !isWithin, isBand)
      }
    }
  }

  /// What is known of earlier responses is known only of customers who have given one.
  private mutating func tieHistory(score: any FieldDomain) {
    let hasBefore = (domains[StandardField.responsesBefore.rawValue] as? NumberDomain).map {
      $0.isAny(in: &circuit) { $0.number > 0 }
    }
    let hasCase = (domains[StandardField.openCases.rawValue] as? NumberDomain).map {
      $0.isAny(in: &circuit) { $0.number > 0 }
    }
    let change = domains[StandardField.scoreChange.rawValue]?.isPresent
    let previous = [StandardField.previousScore, .previousBand].compactMap {
      domains[$0.rawValue]?.isPresent
    }
    if let change {
      circuit.require(!change, score.isPresent)
      for previous in previous {
        circuit.require(!change, previous)
        circuit.require(!previous, !score.isPresent, change)
      }
    }
    guard let hasBefore else { return }
    let letter = domains[StandardField.daysSinceLastLetter.rawValue]?.isPresent
    for trace in previous + [change, letter, hasCase].compactMap(\.self) {
      circuit.require(!trace, hasBefore)
    }
  }
}

extension Survey {
  /// Whether a cell holds a score that customers can give.
  fileprivate func allows(_ cell: NumberDomain.Cell) -> Bool {
    guard band(of: cell.number) != nil else { return false }
    return allowsFractions || cell.whole != nil
  }
}
