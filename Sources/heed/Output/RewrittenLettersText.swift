import HeedWorkspace

/// What came of writing letters anew, for people.
struct RewrittenLettersText {
  let text: String

  init(_ letters: [RewrittenLetter]) {
    let rewritten = letters.count { $0.fate == .rewritten }
    let same = letters.count { $0.fate == .same }
    let left = letters.compactMap { letter -> [String]? in
      guard case .left(let reason) = letter.fate else { return nil }
      return ["  " + letter.item.letter.response.id, reason]
    }
    var lines = [Self.head(rewritten)]
    if same > 0 {
      lines.append("\(same) would say what \(same == 1 ? "it says" : "they say") now.")
    }
    if !left.isEmpty {
      lines += ["Left as they are:"] + TextTable(rows: left, alignment: [.left, .left]).lines
    }
    text = lines.joined(separator: "\n")
  }

  private static func head(_ count: Int) -> String {
    switch count {
    case 0: "No letter was written anew."
    case 1: "1 letter was written anew. It waits for review."
    default: "\(count) letters were written anew. They wait for review."
    }
  }
}

/// What came of writing a letter anew, as `--format json` prints it.
struct RewrittenLetterJSON: Encodable {
  let response: String
  let source: String
  /// `rewritten`, `same` or `left`.
  let what: String
  let reason: Nullable<String>

  init(_ letter: RewrittenLetter) {
    response = letter.item.letter.response.id
    source = letter.item.letter.response.source
    switch letter.fate {
    case .rewritten: (what, reason) = ("rewritten", Nullable(nil))
    case .same: (what, reason) = ("same", Nullable(nil))
    case .left(let why): (what, reason) = ("left", Nullable(why))
    }
  }
}
