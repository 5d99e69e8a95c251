import Testing
import TextMatching

@Suite struct BadPatternTests {
  private func badPatterns(_ patterns: [Pattern]) throws -> [BadPattern] {
    do throws(PatternSetError) {
      _ = try PatternSet(patterns)
      return []
    } catch {
      guard case .badPatterns(let bad) = error else { throw error }
      return bad
    }
  }

  @Test(arguments: [
    (#"(a)\1"#, #"back-references such as \1 can't be used here"#),
    (#"\1"#, "back-references"),
    ("(?<n>a)(?P=n)", "back-references"),
    ("a(?=b)", "look-ahead and look-behind"),
    ("(?<!a)b", "look-ahead and look-behind"),
    ("a++b", "possessive repetitions"),
    ("(?>a)b", "atomic groups"),
    ("(a", "opened and never closed"),
    ("a)", "closes nothing"),
    ("[a", "opened and never closed"),
    ("*a", "nothing to repeat"),
    ("a{3,2}", "wrong way round"),
    ("a*", "where there is no text"),
    ("", "where there is no text"),
    ("^", "where there is no text"),
    (#"\b"#, "where there is no text"),
    ("a|", "where there is no text"),
    ("a{1,40000}", "too large"),
    ("x.{0,1000}y", "too large"),
    ("a^b", "^ can only stand at the beginning"),
    ("$a", "$ can only stand at the end"),
    ("a\\", #"a single \ ends it"#),
    (#"\u4e2d"#, "this pattern can't be used"),
    ("[ß]x", "ß counts as ss"),
  ])
  func saysWhatIsWrong(source: String, expected: String) throws {
    let bad = try #require(try badPatterns([Pattern(.expression, source)]).first)
    #expect(bad.refusal.reason.contains(expected), "\(bad.refusal.reason)")
  }

  @Test(arguments: ["", " ", "\n\t", "\u{200B}", "\u{3000}"])
  func refusesEmptyLiterals(text: String) throws {
    for kind in [Pattern.Kind.contains, .word, .wordStart] {
      #expect(try badPatterns([Pattern(kind, text)]).map(\.index) == [0])
    }
  }

  @Test func namesAllBadPatterns() throws {
    let patterns = [
      Pattern(.word, "good"), Pattern(.expression, "(a"), Pattern(.contains, ""),
      Pattern(.expression, "fine+"), Pattern(.expression, "x.{0,1000}y"),
      Pattern(.expression, #"(a)\1"#),
    ]
    #expect(try badPatterns(patterns).map(\.index) == [1, 2, 4, 5])
  }
}
