import HeedCore
import HeedLedger
import HeedWorkspace

/// What a reviewer needs to know of a letter before reading it, and what its text does not say.
struct ReviewHead {
  private let reviewed: ReviewedLetter
  private let now: Instant
  private let around: Surroundings
  private let reason: RuleReason
  /// The customer's words, where the letter does not quote them whole.
  private let words: String?

  /// What the reviewer knows already.
  struct Surroundings {
    /// What the reviewer need not be told to look at.
    var omitted: Set<LetterOddity> = []
    /// The template of the letter before; nil for none.
    var templateBefore: String?
    /// Whether words can stand out.
    var showsLooks = false
  }

  /// - Parameters:
  ///   - reviewed: the letter.
  ///   - now: from when the time that is left counts.
  ///   - around: what the reviewer knows already.
  init(_ reviewed: ReviewedLetter, now: Instant, _ around: Surroundings) {
    self.reviewed = reviewed
    self.now = now
    self.around = around
    let quote = LetterQuote(reviewed.content.text)
    let comment = reviewed.comment?.onOneLine
    words = comment.flatMap { quote.isWhole($0) ? nil : $0 }
    reason = RuleReason(
      reviewed, markable: around.showsLooks ? words ?? (comment == nil ? nil : quote.text) : nil)
  }

  private static let labelWidth = 10

  /// The customer's words that the rule went by.
  var marks: [String] { reason.words }

  /// How urgent it is, and whose case where the letter does not say so: `P2, 2 days late`.
  var urgency: String {
    let owner = reviewed.owner.flatMap { reviewed.content.text.contains($0) ? nil : "with \($0)" }
    return [reviewed.letter.priority, standing, owner].compactMap(\.self).joined(separator: ", ")
      .onOneLine
  }

  /// The same in parts, so that what differs from the letter before stands out.
  func urgencyParts(_ familiar: (String) -> Bool) -> StyledText {
    let isSame = familiar(urgency)
    return urgency.split(separator: " ").map(String.init).reduce(StyledText("")) { line, word in
      line + StyledText(line.columns == 0 ? "" : " ")
        + StyledText(word, isSame || familiar(word) ? .dim : .plain)
    }
  }

  /// The lines below that.
  ///
  /// - Parameters:
  ///   - width: in columns.
  ///   - known: shows a text so that what was read before steps back.
  /// - Returns: the lines, each with its label.
  func lines(width: Int, known: (String) -> StyledText) -> [StyledText] {
    func rows(_ label: String, _ text: StyledText) -> [StyledText] {
      text.lines(
        width: width, first: StyledText(label.padding(to: Self.labelWidth), .dim),
        others: StyledText(String(repeating: " ", count: Self.labelWidth)))
    }
    return oddities.map { StyledText($0, .warning) }.flatMap { rows("Look:", $0) }
      + rows("To", StyledText(recipient, .bold))
      + rows("Answer", answer(known))
      + (words.map { rows("Words", StyledText($0, marking: reason.words)) } ?? [])
      + rows("Rule", known(reason.name) + StyledText(facts))
      + rows("Letter", letter(known))
      + (sender.map { rows("From", StyledText($0, .bold)) } ?? [])
      + (attachments.map { rows("With it", StyledText($0, .bold)) } ?? [])
  }

  private var oddities: [String] {
    reviewed.item.oddities.filter { !around.omitted.contains($0) }.map {
      $0 == .editedByHand
        ? "\($0.message); o shows the page as the customer will see it" : $0.message
    }
  }

  /// What is learnt by reading it; the next letter may say the same.
  var wording: [String] {
    [urgency, reason.name, subject, preheader].compactMap(\.self)
      + urgency.split(separator: " ").map(String.init).filter { Int($0) == nil }
      + answerParts.filter(\.isShared).map(\.text)
  }

  private var facts: String {
    reason.facts.isEmpty ? "" : ": " + reason.facts.joined(separator: ", ")
  }

  private var subject: String { reviewed.content.subject.onOneLine }

  private var standing: String? {
    guard let due = reviewed.item.due else { return nil }
    let left = due.seconds - now.seconds
    switch reviewed.letter.dueState {
    case .met, .missed: return "answered"
    case .cancelled: return "cancelled"
    case .paused: return "the clock stands still"
    default:
      let time = Self.wording(abs(left))
      return left < 0 ? "\(time) late" : "due in \(time)"
    }
  }

  /// Roughly, as nothing is decided by the hour of a day long past.
  private static func wording(_ seconds: Int64) -> String {
    let days = seconds / (24 * 3600)
    return days < 2 ? RemainingTime(seconds).text : "\(days) days"
  }

  private var recipient: String {
    let content = reviewed.content
    let name = reviewed.letter.customerName ?? ""
    return (name.isEmpty || content.to.contains(name) ? content.to : "\(name) \(content.to)")
      .onOneLine
  }

  /// The score, and what else is unusual about the answer.
  private func answer(_ known: (String) -> StyledText) -> StyledText {
    answerParts.reduce(StyledText("")) { line, part in
      (line.columns == 0 ? line : line + StyledText(" "))
        + (part.isShared ? known(part.text) : StyledText(part.text))
    }
  }

  /// What other answers say too, and what is this one's own.
  private var answerParts: [(text: String, isShared: Bool)] {
    let response = reviewed.response
    let parts: [(String?, Bool)] = [
      (response.survey, true), (response.score.map { CaseLogText.figure($0) }, false),
      (response.band.map { "(\($0))" }, true),
      (reviewed.comment == nil ? "without a comment" : nil, true),
      (otherLanguage.map { "in \($0)" }, false),
    ]
    return parts.compactMap { text, isShared in text.map { ($0.onOneLine, isShared) } }
  }

  /// The customer's language, where the letter is in another.
  private var otherLanguage: String? {
    guard let wanted = reviewed.wantedLanguage,
      let language = reviewed.letter.language, !Language.serves(language, wanted: wanted)
    else { return nil }
    return wanted
  }

  /// Which letter it is, and what the customer's list of mails shows of it.
  private func letter(_ known: (String) -> StyledText) -> StyledText {
    let name = reviewed.letter.template.map {
      StyledText("\($0.onOneLine): ", $0 == around.templateBefore ? .dim : .bold)
    }
    let shown = preheader.map { StyledText(" | ", .dim) + known($0) }
    return (name ?? StyledText("")) + known(subject) + (shown ?? StyledText(""))
  }

  /// Who it comes from and who answers go to, where the letter does not end with them.
  private var sender: String? {
    let content = reviewed.content
    let from = MailPerson(content.from)
    let replyTo = content.replyTo.map(MailPerson.init)
    let isUsual =
      from.address == reviewed.sender.address && !from.name.isEmpty
      && content.text.contains(from.name)
      && (replyTo.map { content.text.contains($0.address) } ?? true)
    if isUsual { return nil }
    return (content.from + (replyTo.map { ", replies: \($0.address)" } ?? "")).onOneLine
  }

  private var preheader: String? {
    guard let above = reviewed.item.comparison?.above, !above.isEmpty else { return nil }
    return above.onOneLine
  }

  private var attachments: String? {
    let names = reviewed.content.attachments
    return names.isEmpty ? nil : names.joined(separator: ", ").onOneLine
  }
}
