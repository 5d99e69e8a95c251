import Markdown

extension String {
  /// The text cut to so many columns, with a mark where it was cut.
  func cut(toColumns limit: Int) -> String {
    if DisplayWidth.columns(of: self) <= limit { return self }
    var columns = 1
    let kept = prefix { character in
      columns += DisplayWidth.columns(of: String(character))
      return columns <= limit
    }
    return kept + "…"
  }

  /// The text with spaces behind it, so that it takes so many columns.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: self)))
  }
}
