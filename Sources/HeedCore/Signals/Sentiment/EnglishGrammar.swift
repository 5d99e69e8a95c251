import TextMatching

/// The words that work on others in the VADER method: they strengthen, weaken, negate or contrast.
///
/// Hutto, C.J. and Gilbert, E.E., "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
/// Social Media Text", ICWSM 2014; the lists and the steps are those of its package, version 3.3.2.
struct EnglishGrammar: Sendable {
  /// How much a word such as "very" adds.
  static let boost = 0.293
  /// How much capitals add where not everything is in capitals.
  static let capitals = 0.733
  /// What a negation makes of what follows.
  static let negation = -0.74

  // Words with a part of their own, by number.
  let at, but, doubt, kind, least, never, no, nor, of, or, so, this, very, without: Int
  /// Phrases whose value replaces that of a rated word in them or after them.
  let idioms: [(words: [Int], value: Double)]
  /// Phrases that strengthen or weaken a word after them.
  let boosters: [(words: [Int], value: Double)]

  /// Adds the words to the lexicon.
  init(addingTo lexicon: inout Lexicon) {
    for word in Self.strengthening.split(whereSeparator: \.isWhitespace) {
      _ = lexicon.number(of: String(word)) { $0.english.boost = Self.boost }
    }
    for word in Self.weakening.split(whereSeparator: \.isWhitespace) {
      _ = lexicon.number(of: String(word)) { $0.english.boost = -Self.boost }
    }
    for word in Self.negating.split(whereSeparator: \.isWhitespace) {
      _ = lexicon.number(of: String(word)) { $0.english.negates = true }
    }
    at = lexicon.number(of: "at")
    but = lexicon.number(of: "but")
    doubt = lexicon.number(of: "doubt")
    kind = lexicon.number(of: "kind")
    least = lexicon.number(of: "least")
    never = lexicon.number(of: "never")
    no = lexicon.number(of: "no")
    nor = lexicon.number(of: "nor")
    of = lexicon.number(of: "of")
    or = lexicon.number(of: "or")
    so = lexicon.number(of: "so")
    this = lexicon.number(of: "this")
    very = lexicon.number(of: "very")
    without = lexicon.number(of: "without")
    idioms = Self.numbered(Self.idioms, in: &lexicon)
    boosters = Self.numbered(Self.boosters, in: &lexicon)
  }

  private static func numbered(
    _ phrases: [(String, Double)], in lexicon: inout Lexicon
  ) -> [(words: [Int], value: Double)] {
    phrases.map { phrase, value in
      (phrase.split(separator: " ").map { lexicon.number(of: String($0)) }, value)
    }
  }

  private static let idioms: [(String, Double)] = [
    ("the shit", 3), ("the bomb", 3), ("bad ass", 1.5), ("bus stop", 0), ("yeah right", -2),
    ("kiss of death", -1.5), ("to die for", 3), ("beating heart", 3.5),
  ]

  private static let boosters: [(String, Double)] = [
    ("just enough", -boost), ("kind of", -boost), ("sort of", -boost),
  ]

  private static let strengthening = """
    absolutely amazingly awfully completely considerable considerably decidedly deeply effing
    enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously
    flipping flippin frackin fracking fricking frickin frigging friggin fully fuckin fucking fuggin
    fugging greatly hella highly hugely incredible incredibly intensely major majorly more most
    particularly purely quite really remarkably so substantially thoroughly total totally tremendous
    tremendously uber unbelievably unusually utter utterly very
    """

  private static let weakening = """
    almost barely hardly kinda kindof kind-of less little marginal marginally occasional
    occasionally partly scarce scarcely slight slightly somewhat sorta sortof sort-of
    """

  private static let negating = """
    aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't
    doesn't dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't
    mightn't mustn't neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt
    uhuh wasnt werent oughtn't shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't
    wouldn't rarely seldom despite
    """
}
