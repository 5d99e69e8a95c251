import TextMatching

/// Everything a test can ask about one response, worked out once.
///
/// One value serves many responses, one after the other, and keeps its memory between them; each
/// task has its own.
package struct Facts {
  package private(set) var values: [Value] = []
  /// The time that tests on dates count from.
  package var now: Instant
  /// By slot, the code of each text that rules compare with texts.
  private(set) var textCodes: [Int]
  /// By slot, the folded text of each field that rules ask about its beginning or end.
  private(set) var foldedTexts: [FoldedText]
  /// By slot, what the scan of the field found.
  private(set) var matches: [MatchSet]
  /// The topics of the comment, by number.
  private(set) var topics: MatchSet
  /// How the comment sounds.
  private(set) var tones: ToneSet = []

  private let terms: RuleTerms
  private let scratches: [ScanScratch]
  private var folded = FoldedText()
  private var words = WordMatches()
  private var signalFinder: SignalFinder
  private let wantedSignals: SignalSelection

  /// Makes room for the facts of one response at a time.
  ///
  /// - Parameters:
  ///   - terms: the tables of the rules.
  ///   - now: the time that tests on dates count from.
  ///   - signals: the signals to be worked out besides those that the rules ask for.
  /// - Throws: `PatternSetError` when there is no memory for scanning.
  package init(
    terms: RuleTerms, now: Instant, signals: SignalSelection = .all
  ) throws(PatternSetError) {
    self.terms = terms
    self.now = now
    signalFinder = SignalFinder(terms.signals)
    wantedSignals = signals.union(terms.testedSignals)
    textCodes = Array(repeating: TextVocabulary.other, count: terms.slotCount)
    foldedTexts = Array(repeating: FoldedText(), count: terms.slotCount)
    topics = MatchSet(count: terms.topics.count)
    matches = Array(repeating: MatchSet(count: 0), count: terms.slotCount)
    var scratches: [ScanScratch] = []
    for scan in terms.scans {
      matches[scan.slot] = scan.patterns.makeMatchSet()
      scratches.append(try scan.patterns.makeScratch())
    }
    self.scratches = scratches
  }

  /// Takes the values of a response and works out the signals of its texts.
  ///
  /// Topics and other signals that the response already has are taken as they are.
  package mutating func read(_ response: Response) {
    values = response.values
    for (slot, vocabulary) in terms.vocabularies {
      guard case .text(let text) = values[slot] else { continue }
      folded.fold(text)
      folded.trim()
      textCodes[slot] = vocabulary.code(of: folded)
    }
    for slot in terms.affixSlots {
      guard case .text(let text) = values[slot] else { continue }
      foldedTexts[slot].fold(text)
      foldedTexts[slot].trim()
    }
    tones = []
    scan()
    findTopics()
  }

  /// The name of a topic of the rules, by its number.
  func topicName(_ number: Int) -> String {
    terms.topics[number].name
  }

  private mutating func scan() {
    for (index, scan) in terms.scans.enumerated() {
      guard case .text(let text) = values[scan.slot] else {
        matches[scan.slot].removeAll()
        continue
      }
      folded.fold(text)
      folded.withUTF8 {
        scan.patterns.scan(
          $0, with: scratches[index], into: &matches[scan.slot], words: &words)
      }
      if scan.slot == StandardField.comment.rawValue { findSignals() }
    }
    if case .set(let names) = values[StandardField.tone.rawValue] { tones = ToneSet(named: names) }
  }

  /// Works out the signals of the comment that was folded and scanned last.
  private mutating func findSignals() {
    guard !wantedSignals.isEmpty else { return }
    var language: String?
    if case .text(let text) = values[StandardField.language.rawValue] { language = text }
    let signals = signalFinder.signals(
      of: folded, words: words.all, language: language, wanted: wantedSignals)
    fill(.sentiment, signals.sentiment.map { .number($0) })
    fill(.tone, signals.tones.isEmpty ? nil : .set(signals.tones.names))
    fill(.shouting, signals.isShouting.map { .truth($0) })
  }

  private mutating func fill(_ field: StandardField, _ value: Value?) {
    guard let value, values[field.rawValue] == .missing else { return }
    values[field.rawValue] = value
  }

  private mutating func findTopics() {
    topics.removeAll()
    let slot = StandardField.topics.rawValue
    if case .set(let names) = values[slot] {
      for (number, topic) in terms.topics.enumerated() where names.contains(topic.name) {
        topics.insert(number)
      }
      return
    }
    for pattern in matches[StandardField.comment.rawValue] {
      for topic in terms.topicsOfPattern[pattern] { topics.insert(topic) }
    }
    if !topics.isEmpty { values[slot] = .set(topics.map { terms.topics[$0].name }) }
  }
}
