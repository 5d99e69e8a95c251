/// The tables behind the signals of all comments.
struct SignalTerms: Sendable {
  let lexicon: Lexicon
  let english: EnglishGrammar
  let languages = LanguageDetector()

  init(_ lexicon: Lexicon) {
    var lexicon = lexicon
    english = EnglishGrammar(addingTo: &lexicon)
    self.lexicon = lexicon
  }
}
