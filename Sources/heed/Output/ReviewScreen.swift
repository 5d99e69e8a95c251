import HeedCore
import HeedWorkspace

/// A letter with all that it takes to decide about it, on as few pages of a terminal as it needs.
struct ReviewScreen {
  /// The lines of each page; one at least.
  let pages: [[StyledText]]

  /// What there is to say beside the letter.
  struct Surroundings {
    /// Such as `7 of 28`.
    var progress: String
    /// What was done last; nil for nothing.
    var notice: String?
    /// Whether what was read before can be told from the rest.
    var showsLooks = false
  }

  /// Letters of a language share sentences, also those from several templates.
  static func kind(_ reviewed: ReviewedLetter) -> String {
    reviewed.letter.language ?? ""
  }

  /// Longer lines are hard to read.
  private static let widest = 100

  /// - Parameters:
  ///   - reviewed: the letter.
  ///   - head: what is known of it.
  ///   - familiar: what the reviewer has read before.
  ///   - around: what is said beside it.
  ///   - size: of the terminal, without the lines that ask; nil where there is room for everything.
  init(
    _ reviewed: ReviewedLetter, _ head: ReviewHead, familiar: FamiliarWording,
    _ around: Surroundings, size: TerminalSize?
  ) {
    let width = min(max((size?.columns ?? 80) - 1, 30), Self.widest)
    let kind = Self.kind(reviewed)
    let body = LetterBody(
      reviewed.content.text, below: Self.footer(reviewed), familiar: familiar, kind: kind,
      marks: head.marks, dayOfAnswer: reviewed.dayOfAnswer)
    func known(_ text: String) -> StyledText {
      familiar.stretches(of: text, in: kind).reduce(StyledText("")) {
        $0 + StyledText($1.text, $1.isFamiliar ? .dim : .plain)
      }
    }
    let urgency = head.urgencyParts { familiar.holds($0, in: kind) }
    let first = Self.firstLine(urgency, around.progress, width: width)
    let top =
      [first] + head.lines(width: width, known: known)
      + [
        Self.separator(
          around.notice, hasDimmed: around.showsLooks && body.isPartlyFamiliar, width: width)
      ]
    let rows = size.map { max($0.rows, 8) } ?? .max
    let texts = LetterBody.Density.allCases.lazy.map { body.lines($0, width: width) }
    let text = texts.first { top.count + $0.count <= rows } ?? body.lines(.dense, width: width)
    let again = [first] + Self.separated(reviewed, around.notice, width)
    pages = Self.pages(top, text, again: again, rows: rows)
  }

  /// What the person learns by reading it.
  static func wording(_ reviewed: ReviewedLetter, _ head: ReviewHead) -> [String] {
    LetterBody(
      reviewed.content.text, below: footer(reviewed), familiar: FamiliarWording(), kind: ""
    ).wording + head.wording
  }

  /// What the page says below the letter; empty for nothing but whose letter it is, as below every
  /// letter.
  private static func footer(_ reviewed: ReviewedLetter) -> String {
    guard let below = reviewed.item.comparison?.below else { return "" }
    let rest = [reviewed.sender.address, reviewed.sender.company].reduce(below) {
      $0.replacing($1, with: "")
    }
    return rest.contains { $0.isLetter || $0.isNumber } ? below : ""
  }

  private static func firstLine(
    _ urgency: StyledText, _ progress: String, width: Int
  ) -> StyledText {
    let gap = width - urgency.columns - progress.count
    return gap < 2
      ? StyledText(urgency.plain.cut(toColumns: width))
      : urgency + StyledText(String(repeating: " ", count: gap) + progress, .dim)
  }

  private static func separator(
    _ notice: String?, hasDimmed: Bool, width: Int
  ) -> StyledText {
    let hint = hasDimmed ? "grey: read before" : nil
    let words = [notice, hint].compactMap(\.self).joined(separator: " -- ")
    let text = words.isEmpty ? "" : "-- \(words.onOneLine) "
    return StyledText(text.cut(toColumns: width).padding(with: "-", to: width), .dim)
  }

  /// The head of the pages behind the first.
  private static func separated(
    _ reviewed: ReviewedLetter, _ notice: String?, _ width: Int
  ) -> [StyledText] {
    [
      StyledText(reviewed.content.to.onOneLine.cut(toColumns: width), .bold),
      separator(notice, hasDimmed: false, width: width),
    ]
  }

  private static func pages(
    _ top: [StyledText], _ text: [StyledText], again: [StyledText], rows: Int
  ) -> [[StyledText]] {
    if top.count + text.count <= rows { return [top + text] }
    var pages: [[StyledText]] = []
    var rest = (top + text)[...]
    while !rest.isEmpty {
      let head = pages.isEmpty ? [] : again
      let room = max(1, rows - head.count)
      pages.append(head + rest.prefix(room))
      rest = rest.dropFirst(room)
    }
    return pages
  }
}

extension String {
  fileprivate func padding(with mark: Character, to width: Int) -> String {
    self + String(repeating: mark, count: max(0, width - StyledText(self).columns))
  }
}
