import ArgumentParser

/// Which response is meant: an id in the ledger, or a row of an export as `nps.csv:12`.
enum ResponseArgument: ExpressibleByArgument {
  case id(String)
  case row(file: String, row: Int)

  init(argument text: String) {
    guard let colon = text.lastIndex(of: ":"),
      let row = Int(text[text.index(after: colon)...]), row > 0
    else {
      self = .id(text)
      return
    }
    self = .row(file: String(text[..<colon]), row: row)
  }
}
