import HeedCore
import HeedWorkspace

/// A letter in its languages, one under the other, narrow enough for any terminal.
struct PreviewText {
  let text: String

  /// - Parameters:
  ///   - sheet: the letter.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ sheet: LetterSheet, width: Int?) {
    let remarks = sheet.remarks.map { "Note: \($0)" }
    let letters = sheet.letters.map { Self.lines($0, of: sheet, width).joined(separator: "\n") }
    text = ((remarks.isEmpty ? [] : [remarks.joined(separator: "\n")]) + letters)
      .joined(separator: "\n\n")
  }

  private static func lines(
    _ letter: ShownLetter, of sheet: LetterSheet, _ width: Int?
  ) -> [String] {
    let preview = letter.preview
    var lines = ["== \(sheet.template), \(preview.language) =="] + head(letter)
    if let reason = preview.holdReason {
      lines += ["", "This letter would be held: \(reason.message).", "  \(reason.help)"]
    }
    if let text = preview.text {
      let body = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      lines += [""] + body.map { $0.isEmpty ? "" : "  " + $0 }
      while lines.last == "" { lines.removeLast() }
    }
    return lines + ["", "What it was written from:"] + values(letter, width)
  }

  /// The fields of the header that a customer sees; where it would be held, what there is of them.
  private static func head(_ letter: ShownLetter) -> [String] {
    let preview = letter.preview
    let seen = ["From", "Reply-To", "To"]
    var rows = preview.header.filter { seen.contains($0.name) }.map { [$0.name, $0.value] }
    if let subject = preview.subject { rows.append(["Subject", subject]) }
    if let preheader = preview.preheader { rows.append(["Preheader", preheader]) }
    if !preview.attachments.isEmpty {
      rows.append(["Attached", preview.attachments.joined(separator: ", ")])
    }
    rows.append(["File", preview.file])
    rows.append(["For", letter.kind.words])
    if let rule = letter.rule, let priority = letter.priority {
      rows.append(["Rule", "\(rule) (\(priority))"])
    }
    return TextTable(rows: rows, alignment: [.left, .left]).lines
  }

  private static func values(_ letter: ShownLetter, _ width: Int?) -> [String] {
    // What a letter says of itself stands above.
    let rows = letter.preview.values.filter { $0.origin != .template }.map { value in
      [
        "  " + value.name, TextTable.shortened(value.shown, to: 34),
        value.origin(isExample: letter.kind.isExample),
      ]
    }
    let table = TextTable(rows: rows, alignment: [.left, .left, .left])
    return FittedTable(table, width: width, steps: [.fill(2, to: 20), .fill(1, to: 16)]).lines
  }
}
