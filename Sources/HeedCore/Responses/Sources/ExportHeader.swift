/// The names of a file's columns, from its header rows or from the members of its first objects.
package struct ExportHeader: Sendable {
  /// The cells as they are in the file, one array for each header row.
  package let rows: [[String]]
  /// Whether records may have members that are not in the header, as JSON objects may.
  package let isOpen: Bool
  /// What the first header row says of each column; blank where it says nothing.
  private let titles: [String]
  /// The title that reigns over each column: its own or the nearest to its left.
  private let questions: [String]
  /// What the further header rows say of each column.
  private let choices: [String]

  package init(rows: [[String]], isOpen: Bool = false) {
    self.rows = rows
    self.isOpen = isOpen
    let count = rows.map(\.count).max() ?? 0
    func cell(_ row: [String], _ column: Int) -> String {
      column < row.count ? row[column].folded : ""
    }
    let titles = (0..<count).map { cell(rows.first ?? [], $0) }
    var question = ""
    questions = titles.map { title in
      if !title.isEmpty { question = title }
      return question
    }
    self.titles = titles
    choices = (0..<count).map { column in
      rows.dropFirst().map { cell($0, column) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  package var count: Int { titles.count }

  /// The folded name of the first column.
  var firstName: String? { titles.first }

  /// The name of a column as a person knows it.
  package func name(of column: Int) -> String {
    let name = rows.lazy.compactMap { column < $0.count ? $0[column] : nil }.first { !$0.isEmpty }
    return name.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      ?? "column \(column + 1)"
  }

  /// All columns that are named so: by the first row, else by the rows below it.
  func columns(named name: String) -> [Int] {
    let name = name.folded
    let titled = titles.indices.filter { titles[$0] == name }
    if !titled.isEmpty || name.isEmpty { return titled }
    return titles.indices.filter { choices[$0] == name }
  }

  /// All columns in whose header the pattern is found, whatever the case of its letters.
  ///
  /// A column of a question with several is known by the question and its own choice.
  func columns(matching pattern: String) -> [Int] {
    guard let regex = try? Regex(pattern).ignoresCase() else { return [] }
    return titles.indices.filter { column in
      let text = (questions[column] + " " + choices[column]).folded
      return (try? regex.firstMatch(in: text)) != nil
    }
  }

  /// The columns that a reference means; none when there are none or when it depends on others.
  func columns(_ reference: ColumnReference) -> [Int] {
    switch reference {
    case .named(let names): names.flatMap(columns(named:))
    case .matching(let pattern): columns(matching: pattern)
    case .position(let number): (1...max(count, 1)).contains(number) ? [number - 1] : []
    case .joined(let parts): parts.flatMap(columns(_:))
    case .after: []
    }
  }

  /// The name of a column that is probably meant by a name that no column has.
  func suggestion(for name: String) -> String? {
    let names = titles.indices.map(name(of:)) + choices.filter { !$0.isEmpty }
    let letters = name.lettersAlone
    return Suggestion.closest(to: name, among: names)
      ?? names.first { other in
        let others = other.lettersAlone
        return letters.count >= 3 && others.contains(letters)
          || others.count >= 3 && letters.contains(others)
      }
  }
}

extension String {
  /// The text without anything but letters and digits, in small letters.
  fileprivate var lettersAlone: String {
    folded.filter { $0.isLetter || $0.isNumber }
  }
}
