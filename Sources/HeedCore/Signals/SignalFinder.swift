import TextMatching

/// Works out the signals of comments, one after the other; each task has its own.
struct SignalFinder {
  private var english: EnglishSentiment
  private var chinese: ChineseSentiment
  private var tones: ToneFinder
  private let languages: LanguageDetector
  /// The rated words of the comment with what each adds.
  private(set) var contributions: [SentimentContribution] = []
  /// What in the comment speaks for which tone.
  var toneEvidence: [ToneFinder.Evidence] { tones.evidence }

  init(_ terms: SignalTerms) {
    english = EnglishSentiment(lexicon: terms.lexicon, grammar: terms.english)
    chinese = ChineseSentiment(lexicon: terms.lexicon)
    tones = ToneFinder(lexicon: terms.lexicon)
    languages = terms.languages
  }

  /// Works out the signals of a comment.
  ///
  /// - Parameters:
  ///   - comment: the folded comment.
  ///   - words: the words of the lexicon that were found in it.
  ///   - language: the response's language, if it has one.
  ///   - wanted: which signals are needed; tone takes the work of all.
  /// - Returns: the signals; those not wanted may be missing.
  mutating func signals(
    of comment: FoldedText, words: [WordMatch], language: String?, wanted: SignalSelection
  ) -> Signals {
    comment.withCapitals { text, capitals in
      var signals = Signals()
      let profile = TextProfile(text, capitals)
      signals.isShouting = Shouting.isInCapitals(profile) || Shouting.hasRow(profile)
      if wanted.isDisjoint(with: [.sentiment, .tone]) { return signals }
      signals.sentiment = sentiment(text, capitals, words, profile, language)
      if wanted.contains(.tone) {
        let clues = ToneFinder.Clues(
          profile: profile, sentiment: signals.sentiment, contributions: contributions)
        signals.tones = tones.tones(of: text, words: words, clues: clues)
      }
      return signals
    }
  }

  private mutating func sentiment(
    _ text: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>,
    _ words: [WordMatch], _ profile: TextProfile, _ language: String?
  ) -> Double? {
    contributions.removeAll(keepingCapacity: true)
    if profile.isChinese {
      return chinese.compound(of: text, words: words, into: &contributions) ?? 0
    }
    if profile.isWordless, language?.hasPrefix("en") != true {
      return chinese.compound(of: text, words: words, into: &contributions)
    }
    let likelihood = profile.isLatin ? likelihoodOfEnglish(text, language) : .none
    if likelihood == .none { return nil }
    let compound = english.compound(of: text, capitals, words: words, into: &contributions)
    return compound ?? (likelihood == .certain ? 0 : nil)
  }

  private enum Likelihood {
    case none, possible, certain
  }

  /// Whether a text in the Latin alphabet is English, given the language of its response.
  private func likelihoodOfEnglish(
    _ text: UnsafeBufferPointer<UInt8>, _ language: String?
  ) -> Likelihood {
    switch language?.prefix(2) {
    case "en": .certain
    case nil, "zh", "ja", "ko":
      if languages.language(of: text) == .english {
        .certain
      } else {
        languages.mayBeEnglish(text) ? .possible : .none
      }
    default: languages.language(of: text) == .english ? .certain : .none
    }
  }
}
