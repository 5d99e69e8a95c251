import HeedWorkspace

/// The letters of a workspace, one a line, as `heed preview` lists them.
struct LetterList {
  let text: String

  init(_ letters: [ListedLetter]) {
    let rows = letters.map { letter in
      [letter.name, letter.languages.joined(separator: ", "), Self.uses(letter.rules)]
    }
    let table = TextTable(
      header: ["Letter", "Languages", "Chosen by"], rows: rows,
      alignment: [.left, .left, .left]
    ).lines
    text =
      (table + ["", "See one with  heed preview LETTER,  all with  heed preview --all --open"])
      .joined(separator: "\n")
  }

  private static func uses(_ rules: [String]) -> String {
    switch rules.count {
    case 0: "no rule"
    case 1: TextTable.shortened(rules[0], to: 40)
    default: "\(rules.count) rules"
    }
  }
}

/// A letter in the list as `heed preview --format json` prints it.
struct ListedLetterJSON: Encodable {
  let template: String
  let languages: [String]
  let rules: [String]

  init(_ letter: ListedLetter) {
    template = letter.name
    languages = letter.languages
    rules = letter.rules
  }
}
