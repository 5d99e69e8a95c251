import HeedCore
import Markdown

/// A letter's text as a reviewer reads it: all of it, in as many lines as there is room for.
struct LetterBody {
  enum Density: CaseIterable {
    /// With an empty line between paragraphs and every line break.
    case asWritten
    /// Lines that were broken on purpose, as in a signature, follow each other on one.
    case joined
    /// As `joined`, without empty lines; the first line of a paragraph stands out.
    case dense
  }

  private struct Block {
    let text: StyledText
    let mark: String
    let isListed: Bool
  }

  private let blocks: [LetterParagraph]
  private let below: String
  private let familiar: FamiliarWording
  private let kind: String
  private let marks: [String]
  private let dayOfAnswer: String?

  /// - Parameters:
  ///   - text: the letter's plain text.
  ///   - below: what its page says below that; empty for nothing.
  ///   - familiar: what the reviewer has read already.
  ///   - kind: the kind of letter, as `familiar` knows it.
  ///   - marks: words that stand out in what the letter quotes.
  ///   - dayOfAnswer: the day on which the customer wrote, as the letter should have it.
  init(
    _ text: String, below: String, familiar: FamiliarWording, kind: String, marks: [String] = [],
    dayOfAnswer: String? = nil
  ) {
    blocks = LetterParagraph.all(in: text)
    self.below = below
    self.familiar = familiar
    self.kind = kind
    self.marks = marks
    self.dayOfAnswer = dayOfAnswer
  }

  /// What a reader of the letter learns; quotes are not learnt.
  var wording: [String] {
    blocks.filter { $0.kind != .quote }.map(\.flowing) + (below.isEmpty ? [] : [below])
  }

  /// Whether any of it was read before.
  var isPartlyFamiliar: Bool {
    wording.contains { familiar.stretches(of: $0, in: kind).contains(where: \.isFamiliar) }
  }

  /// The letter's lines, of so many columns at most.
  func lines(_ density: Density, width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var before: Block?
    for block in shown(density) {
      let isTight = before?.isListed == true && block.isListed
      if before != nil, density != .dense, !isTight { lines.append(StyledText("")) }
      let margin = density == .dense && block.mark.isEmpty ? "   " : " "
      lines += block.text.lines(
        width: width, first: StyledText(" " + block.mark),
        others: StyledText(
          block.mark == "> " ? " > " : margin + String(repeating: " ", count: block.mark.count)))
      before = block
    }
    return lines
  }

  private func shown(_ density: Density) -> [Block] {
    var shown = blocks.map { paragraph in
      Block(
        text: styled(paragraph, joins: density != .asWritten), mark: paragraph.mark,
        isListed: paragraph.isListed)
    }
    if density != .asWritten, endsInSignature { Self.join(&shown, Self.lineEnd) }
    if !below.isEmpty {
      let text = StyledText("Below the letter: ", .dim) + styled(below)
      shown.append(Block(text: text, mark: "", isListed: false))
      if density == .dense, endsInSignature { Self.join(&shown, " -- ") }
    }
    return shown
  }

  /// Makes one block of the last two.
  private static func join(_ blocks: inout [Block], _ separator: String) {
    guard let last = blocks.popLast(), let before = blocks.popLast() else { return }
    blocks.append(
      Block(
        text: before.text + StyledText(separator, .dim) + last.text, mark: "", isListed: false))
  }

  /// Whether the last two paragraphs are a closing and the lines of a signature.
  private var endsInSignature: Bool {
    let last = blocks.suffix(2)
    guard blocks.count > 2, let closing = last.first, let signature = last.last else {
      return false
    }
    return closing.kind == .plain && signature.kind == .plain && closing.lines.count == 1
      && DisplayWidth.columns(of: closing.lines[0]) <= 30 && signature.flowing.contains("\n")
  }

  private static let lineEnd = " / "

  private func styled(_ paragraph: LetterParagraph, joins: Bool) -> StyledText {
    guard paragraph.kind != .quote else {
      return StyledText(paragraph.flowing, marking: marks)
    }
    return styled(paragraph.flowing, lineEnd: joins ? Self.lineEnd : "\n")
  }

  private func styled(_ text: String, lineEnd: String = "\n") -> StyledText {
    let stretches = familiar.stretches(of: text, in: kind, dayOfAnswer: dayOfAnswer)
    return stretches.reduce(StyledText("")) { styled, stretch in
      let words = stretch.text.replacing("\n", with: lineEnd)
      return styled + StyledText(words, stretch.isFamiliar ? .dim : .plain)
    }
  }
}

extension LetterParagraph {
  /// What stands before its first line.
  fileprivate var mark: String {
    switch kind {
    case .plain: ""
    case .quote: "> "
    case .bullet: "- "
    case .number(let number): "\(number). "
    }
  }

  fileprivate var isListed: Bool {
    switch kind {
    case .plain, .quote: false
    case .bullet, .number: true
    }
  }
}
