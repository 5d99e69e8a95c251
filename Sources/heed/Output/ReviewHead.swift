import HeedCore
import HeedLedger
import HeedWorkspace

/// What a reviewer needs to know of a letter before reading it.
struct ReviewHead {
  private let reviewed: ReviewedLetter
  private let zone: TimeZoneRules
  private let now: Instant
  private let omitted: Set<String>

  /// - Parameters:
  ///   - reviewed: the letter.
  ///   - zone: the zone that times are shown in.
  ///   - now: from when the time that is left counts.
  ///   - omitted: what the reviewer need not be told to look at.
  init(
    _ reviewed: ReviewedLetter, zone: TimeZoneRules, now: Instant, omitted: Set<String> = []
  ) {
    self.reviewed = reviewed
    self.zone = zone
    self.now = now
    self.omitted = omitted
  }

  private static let labelWidth = 10

  /// How urgent it is, and whose case: `P2, 43 h late, with Kim Park`.
  var urgency: String {
    [reviewed.letter.priority, standing, reviewed.owner.map { "with \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// The lines below that.
  ///
  /// - Parameters:
  ///   - width: in columns.
  ///   - quote: the essence of what the letter quotes; the customer's words are shown once.
  ///   - known: shows a text so that what was read before steps back.
  /// - Returns: the lines, each with its label.
  func lines(
    width: Int, quote: String?, known: (String) -> StyledText
  ) -> [StyledText] {
    let room = width - Self.labelWidth
    func rows(_ label: String, _ text: StyledText) -> [StyledText] {
      text.lines(
        width: width, first: StyledText(label.padding(to: Self.labelWidth), .dim),
        others: StyledText(String(repeating: " ", count: Self.labelWidth)))
    }
    return oddities.map { StyledText($0, .warning) }.flatMap { rows("Look:", $0) }
      + rows("Customer", customer(room: room))
      + rows("Answer", answer(room: room))
      + (words(quote).map { rows("Words", StyledText($0)) } ?? [])
      + rows("Rule", known(rule).cut(toColumns: room))
      + rows("From", known(sender))
      + rows(
        "Subject",
        known(subject) + (preheader.map { StyledText(" | ", .dim) + known($0) } ?? StyledText("")))
      + (attachments.map { rows("With it", StyledText($0, .bold)) } ?? [])
  }

  private var oddities: [String] {
    reviewed.oddities.filter { !omitted.contains($0) }.map {
      $0 == ReviewItem.editedByHand
        ? "\($0); o shows the page as the customer will see it" : $0
    }
  }

  /// What is learnt by reading it; the next letter may say the same.
  var wording: [String] {
    [urgency, rule, sender, subject, preheader].compactMap(\.self)
  }

  private var rule: String {
    RuleReason(reviewed.letter.rule, reviewed.rule).text.onOneLine
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
      let time = RemainingTime(abs(left)).text
      return left < 0 ? "\(time) late" : "due in \(time)"
    }
  }

  /// The name and the address whole; the company as far as it fits beside them.
  private func customer(room: Int) -> StyledText {
    let content = reviewed.content
    let name = reviewed.letter.customerName ?? ""
    let mailbox = name.isEmpty || content.to.contains(name) ? content.to : "\(name) \(content.to)"
    let who = StyledText(mailbox.onOneLine, .bold)
    let company = reviewed.customerFacts.first { $0.name == StandardField.company.field.name }
    guard let company, who.columns + 8 <= room else { return who }
    return who + StyledText(", \(company.value.onOneLine)".cut(toColumns: room - who.columns))
  }

  /// The score, then what else is known of the customer, as far as it fits: first what the rule went by.
  private func answer(room: Int) -> StyledText {
    let response = reviewed.response
    let score = [
      response.survey, response.score.map { CaseLogText.figure($0) },
      response.band.map { "(\($0))" },
    ].compactMap(\.self).joined(separator: " ")
    let language = otherLanguage.map { [("wants", $0)] } ?? []
    let silence = reviewed.comment == nil ? [("no", "comment")] : []
    let facts = reviewed.customerFacts.filter { $0.name != StandardField.company.field.name }
    let decisive = facts.filter { rule.contains($0.value) }
    let others = facts.filter { !rule.contains($0.value) }
    let told = language + silence + (decisive + others).map { ($0.name, $0.value) }
    var line = StyledText(score.onOneLine)
    for (index, fact) in told.enumerated() {
      let longer =
        line + StyledText(line.columns == 0 ? "" : ", ") + StyledText(fact.0.onOneLine + " ", .dim)
        + StyledText(fact.1.onOneLine)
      guard longer.columns + (index == told.count - 1 ? 0 : Self.more.columns) <= room else {
        return line + Self.more
      }
      line = longer
    }
    return line
  }

  /// There is more than fits.
  private static let more = StyledText(" …", .dim)

  /// The customer's language, where the letter is in another.
  private var otherLanguage: String? {
    guard let wanted = reviewed.wantedLanguage,
      let language = reviewed.letter.language, !Language.serves(language, wanted: wanted)
    else { return nil }
    return wanted
  }

  /// The customer's words, where the letter does not quote them whole.
  private func words(_ quote: String?) -> String? {
    guard let comment = reviewed.comment else { return nil }
    return quote == LetterParagraph.essence(comment) ? nil : comment
  }

  /// Who it comes from, and who answers go to if that is somebody else.
  private var sender: String {
    let content = reviewed.content
    guard let replyTo = content.replyTo, replyTo != content.from else {
      return content.from.onOneLine
    }
    return "\(content.from), replies: \(Self.address(replyTo))".onOneLine
  }

  /// `kim@acme.example` of `Kim Park <kim@acme.example>`.
  private static func address(_ mailbox: String) -> String {
    guard let begin = mailbox.lastIndex(of: "<"), mailbox.hasSuffix(">") else { return mailbox }
    return String(mailbox[mailbox.index(after: begin)...].dropLast())
  }

  private var preheader: String? {
    guard let above = reviewed.comparison?.above, !above.isEmpty else { return nil }
    return above.onOneLine
  }

  private var attachments: String? {
    let names = reviewed.content.attachments
    return names.isEmpty ? nil : names.joined(separator: ", ").onOneLine
  }
}
