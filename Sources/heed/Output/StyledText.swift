import HeedCore
import Markdown

/// Text with looks, for a terminal.
struct StyledText {
  enum Style: Equatable {
    case plain, bold, dim, marked, warning

    /// The codes of ECMA-48, section 8.3.117.
    fileprivate var codes: String {
      switch self {
      case .plain: ""
      case .bold: "\u{1B}[1m"
      case .dim: "\u{1B}[2m"
      case .marked: "\u{1B}[1;4m"
      case .warning: "\u{1B}[1;33m"
      }
    }
  }

  struct Run {
    let text: String
    let style: Style
  }

  private(set) var runs: [Run]

  /// - Parameters:
  ///   - text: what a terminal would act on is left out.
  ///   - style: how it looks.
  init(_ text: String, _ style: Style = .plain) {
    runs = [Run(text: text.printable, style: style)]
  }

  /// A text with some of its words marked, wherever they stand.
  init(_ text: String, marking words: [String]) {
    let text = text.printable
    var ranges = words.map(\.printable).filter { !$0.isEmpty }.flatMap { text.ranges(of: $0) }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    runs = []
    var end = text.startIndex
    for range in ranges where range.upperBound > end {
      let start = max(end, range.lowerBound)
      runs.append(Run(text: String(text[end..<start]), style: .plain))
      runs.append(Run(text: String(text[start..<range.upperBound]), style: .marked))
      end = range.upperBound
    }
    runs.append(Run(text: String(text[end...]), style: .plain))
  }

  private init(runs: [Run]) {
    self.runs = runs
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(runs: left.runs + right.runs)
  }

  /// The text alone.
  var plain: String { runs.map(\.text).joined() }

  /// So many columns it takes on one line.
  var columns: Int { DisplayWidth.columns(of: plain) }

  /// The text cut to so many columns, with a mark where it was cut.
  func cut(toColumns limit: Int) -> StyledText {
    if columns <= limit { return self }
    var rest = plain.cut(toColumns: limit).dropLast().unicodeScalars.count
    let kept = runs.map { run in
      let scalars = run.text.unicodeScalars.prefix(rest)
      rest -= scalars.count
      return Run(text: String(String.UnicodeScalarView(scalars)), style: run.style)
    }
    return StyledText(runs: kept + [Run(text: "…", style: .plain)])
  }

  /// The text as it is written to the terminal.
  ///
  /// - Parameter looks: whether the terminal shows looks.
  /// - Returns: the words, the same with and without looks.
  func written(looks: Bool) -> String {
    guard looks else { return plain }
    return runs.map { run in
      run.style == .plain || run.text.isEmpty ? run.text : "\(run.style.codes)\(run.text)\u{1B}[0m"
    }.joined()
  }

  /// The text broken into lines.
  ///
  /// - Parameters:
  ///   - width: in columns, what stands before the lines included.
  ///   - first: what stands before the first line.
  ///   - others: what stands before the others; as wide as `first`, or less.
  /// - Returns: the lines; one at least.
  func lines(
    width: Int, first: StyledText = StyledText(""), others: StyledText = StyledText("")
  ) -> [StyledText] {
    let room = max(10, width - max(first.columns, others.columns))
    let styled = runs.flatMap { run in run.text.unicodeScalars.map { ($0, run.style) } }
    var rest = styled[...]
    return WrappedText(plain, width: room).lines.enumerated().map { number, line in
      var parts: [Run] = []
      for scalar in line.unicodeScalars {
        // Blanks at the ends of lines are gone.
        rest = rest.drop { $0.0 != scalar }
        guard let (_, style) = rest.popFirst() else { break }
        if let last = parts.last, last.style == style {
          parts[parts.count - 1] = Run(text: last.text + String(scalar), style: style)
        } else {
          parts.append(Run(text: String(scalar), style: style))
        }
      }
      return (number == 0 ? first : others) + StyledText(runs: parts)
    }
  }
}
