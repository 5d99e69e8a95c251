/// What is wrong with a pattern.
package struct PatternRefusal: Error, Equatable {
  /// One sentence in plain words, without a full stop.
  package let reason: String
  /// What to write instead, where that can be said.
  package let help: String?

  init(_ reason: String, help: String? = nil) {
    self.reason = reason
    self.help = help
  }

  static let isEmpty = PatternRefusal(
    "there is nothing to look for", help: "write a word, or leave the entry out")

  static let matchesNothingness = PatternRefusal(
    "this pattern also matches where there is no text, so it would match every comment",
    help: "ask for at least one character: + instead of *, {1,5} instead of {0,5}")

  /// - Parameter message: what the library says against the pattern.
  init(libraryMessage message: String) {
    let known = Self.known.first { message.contains($0.message) }
    self = known?.refusal ?? PatternRefusal("this pattern can't be used: \(message)")
  }

  private static let known: [(message: String, refusal: PatternRefusal)] = [
    ("ack-reference", backReference),
    ("ack reference", backReference),
    ("conditional reference", backReference),
    ("Zero-width assertions", lookAround),
    ("Possessive quantifiers", possessiveRepetition),
    ("Atomic groups", atomicGroup),
    ("matches empty buffer", matchesNothingness),
    ("Missing close parenthesis", neverClosed("(")),
    ("Unterminated character class", neverClosed("[")),
    ("Unmatched parentheses", PatternRefusal("a ) closes nothing", help: forCharacter(")"))),
    ("Invalid repeat", badRepetition),
    ("too large", tooLarge),
    ("esource limit", tooLarge),
    ("Embedded start anchors", misplaced("^", "beginning")),
    ("Embedded end anchors", misplaced("$", "end")),
    ("Unescaped \\ at end", PatternRefusal("a single \\ ends it", help: forCharacter("\\"))),
  ]

  private static let backReference = PatternRefusal(
    #"back-references such as \1 can't be used here: they can make matching hang"#)

  private static let lookAround = PatternRefusal(
    "look-ahead and look-behind, such as (?=...) and (?<!...), can't be used here",
    help: "use two tests, one for what must be there and one under none:")

  private static let possessiveRepetition = PatternRefusal(
    "possessive repetitions such as ++ can't be used here", help: "leave the second + out")

  private static let atomicGroup = PatternRefusal(
    "atomic groups (?>...) can't be used here", help: "write (?:...)")

  private static let badRepetition = PatternRefusal(
    "a repetition (*, +, ?, {2,3}) has nothing to repeat, or its numbers are the wrong way round",
    help: forCharacter("*"))

  private static let tooLarge = PatternRefusal(
    "this pattern is too large", help: "shorten its repetitions, such as {0,1000}")

  private static func neverClosed(_ bracket: String) -> PatternRefusal {
    PatternRefusal("a \(bracket) is opened and never closed", help: forCharacter(bracket))
  }

  private static func misplaced(_ anchor: String, _ place: String) -> PatternRefusal {
    PatternRefusal("\(anchor) can only stand at the \(place)", help: forCharacter(anchor))
  }

  private static func forCharacter(_ character: String) -> String {
    #"for the character \#(character) write \\#(character)"#
  }
}
