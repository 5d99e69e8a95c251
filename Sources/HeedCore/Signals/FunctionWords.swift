/// Words that tell English from other languages in the Latin script.
struct FunctionWords: Sendable {
  enum Kind: UInt8 {
    case unknown
    /// English, and hardly anything else.
    case english
    /// English, and a word of other languages too.
    case maybeEnglish
    /// Common in another language, and not in English.
    case foreign
  }

  /// Open addressing; a key of 0 is an empty slot.
  private var keys = [UInt64](repeating: 0, count: Self.slotCount)
  private var kinds = [UInt8](repeating: Kind.unknown.rawValue, count: Self.slotCount)

  private static let slotCount = 2048

  init() {
    for (words, kind) in [
      (Self.english, Kind.english), (Self.maybeEnglish, .maybeEnglish), (Self.foreign, .foreign),
    ] {
      for word in words.split(whereSeparator: \.isWhitespace) {
        insert(word.utf8.reduce(0) { Self.appending($1, to: $0) }, kind)
      }
    }
  }

  /// Adds a lower-case ASCII letter to the key of a word, which is made of its last eight.
  @inline(__always)
  static func appending(_ letter: UInt8, to key: UInt64) -> UInt64 {
    key << 8 | UInt64(letter)
  }

  /// What the word of this key is.
  @inline(__always)
  func kind(of key: UInt64) -> Kind {
    Kind(rawValue: kinds[slot(of: key)]) ?? .unknown
  }

  private mutating func insert(_ key: UInt64, _ kind: Kind) {
    let slot = slot(of: key)
    keys[slot] = key
    kinds[slot] = kind.rawValue
  }

  /// Where the key is, or would be.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 53)
    while keys[slot] != key, keys[slot] != 0 {
      slot = (slot &+ 1) & (Self.slotCount &- 1)
    }
    return slot
  }

  private static let english = """
    the and with this that these those you your yours have having they their them theirs there
    very my mine our ours ourselves its from but what when where which who whom why how would
    could should been being were because about just than then did does doing didnt doesnt dont cant
    wont isnt wasnt arent werent couldnt wouldnt hasnt havent im ive id ill youre youve theyre weve
    thats theres really much many only even still too any anything every everyone nothing something
    someone other others after before again while into out up get gets got make makes made need
    needs never always ever often know like liked love loved loves easy easily great good better
    best bad worse worst thank thanks please slow slowly fast quick quickly helpful useful terrible
    awful amazing awesome poor add fix crash crashes crashing broken issue issues customer team experience work works working worked use used
    using find found want wanted wish think feel felt give given take takes took say said tell told
    ask asked keep keeps kept try tried trying went going come coming year years month months week
    weeks day days hour hours time times people every each both since without through down off back
    not has his him himself she her hers us few more most such own same until between against during
    """

  private static let maybeEnglish = """
    a i in is was we of on no me so an am as do to at by for over it will had also are be he or one
    can all some now new if or go see here under app support service product price mail email problem
    error site web software account plan team online premium super perfect simple
    excellent update login
    """

  private static let foreign = """
    der die das und ist nicht ich sie wir ihr ein eine einen einem einer mit auf dem den des von zu
    zum zur auch sich aber wie sehr noch nur bei oder wenn kann mir mich haben sind wird leider gut
    seit immer schon mehr keine kein nach dass wurde waren unsere werden
    het een niet van je dat voor met zijn maar ook naar deze heel erg goed geen wel nog werkt
    le la les du et est un une que qui pas pour dans sur avec plus ce sont nous vous je il elle mais
    cest jai trop bien tout votre notre mon ma au aux nest ete fait
    el los las una en y es por para con del muy pero como mas esta todo lo se su mi al nos hay
    gli che di e non sono molto ma come anche questo per della dei nel ho mi si
    os um uma do da em com mas muito nao foi seu sua ao mais meu isso
    och att som av inte jag till var har ett vi ni och og er jeg ikke mig mycket meget
    nie jest na sie jak ale bardzo tak bir ve bu yang dan ini itu dengan untuk saya tidak
    este sunt pentru este foarte nu si ja on ei ang ng mga hindi
    """
}
