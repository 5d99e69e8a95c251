import Liquid
import Markdown

/// Writes letters: picks the language, fills in the values, and makes the message.
///
/// The same request gives the same bytes, whatever the machine's clock, language and time zone.
package struct LetterWriter: Sendable {
  let templates: TemplateSet
  let context: LetterContext
  private let senders: LetterSenders
  /// For mail to colleagues.
  let internalSender: LetterSenders.Sender
  /// The date in the message's header until it is sent.
  private let date: MessageDate

  /// Makes a writer for a run.
  ///
  /// - Parameters:
  ///   - configuration: the workspace's templates, people and settings.
  ///   - date: the time of the run.
  /// - Throws: `MessageError` when the sender's name can't stand in a header.
  package init(_ configuration: Configuration, date: Instant) throws(MessageError) {
    templates = configuration.templates
    context = LetterContext(configuration, now: date)
    let settings = configuration.settings
    senders = try LetterSenders(settings.sender, people: configuration.people)
    let company = Mailbox(name: settings.company, address: settings.sender.address)
    internalSender = LetterSenders.Sender(
      company,
      encoder: try MessageEncoder(from: company, autoSubmitted: .generated, isUnsent: true))
    self.date = MessageDate(date, offset: settings.timeZone.offset(at: date))
  }

  /// The most bytes of the HTML part; some mail programs cut off what is beyond 102 KB.
  private static let longestHTML = 90_000

  /// Writes the letter that a decision asks for.
  ///
  /// - Parameter request: what the letter is written from.
  /// - Returns: the letter, in the customer's language where there is a text for it.
  /// - Throws: why the letter must wait for a person.
  package func write(_ request: LetterRequest) throws(HoldReason) -> Letter {
    let wanted = request.response.text(.language)
    guard let name = request.decision.template,
      let (template, language) = templates.letter(name, language: wanted)
    else {
      throw HoldReason(
        message: "there is no letter for this decision",
        help: "write the template in the workspace's first language")
    }
    let greetingName = try greetingName(request.response, language: language)
    let source = source(request, language: language, greetingName: greetingName)
    var values = template.values.map { source.value($0) }
    let head = try head(template, &values, answering: request.response)
    let content = LetterContent(
      subject: head.subject, text: try text(template, values), html: try html(template, values))
    return try message(source, template, content)
  }

  /// What the values of a letter are worked out from.
  func source(
    _ request: LetterRequest, language: String, greetingName: String?
  ) -> LetterValues {
    let owner = context.signer(request.decision.owner)
    return LetterValues(
      request: request, context: context, language: language, greetingName: greetingName,
      owner: owner, sender: senders.sender(owner: owner, language: language))
  }

  /// What the values of a mail to a colleague are worked out from.
  func source(_ briefing: Briefing, language: String) -> BriefingValues {
    BriefingValues(briefing: briefing, context: context, language: language)
  }

  /// The subject and the preheader, which are then among the values that the parts may print.
  ///
  /// A response that came by mail gives its own subject to the letter that answers it.
  func head(
    _ template: LetterTemplate, _ values: inout [Liquid.Value], answering response: Response? = nil
  ) throws(HoldReason) -> (subject: String, preheader: String) {
    let reply = response.flatMap(Self.replySubject)
    let subject = if let reply { reply } else { try line(template.subject, values) }
    let preheader = try line(template.preheader, values)
    for (index, value) in template.values.enumerated() {
      if value == .subject { values[index] = .string(subject) }
      if value == .preheader { values[index] = .string(preheader) }
    }
    return (subject, preheader)
  }

  /// The text of a subject or a preheader.
  private func line(
    _ template: BoundTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> String {
    if let constant = template.constant { return constant }
    return String(decoding: try bytes(template, values, expecting: 128), as: UTF8.self)
  }

  private static func replySubject(_ response: Response) -> String? {
    guard answeredMail(response) != nil else { return nil }
    return response.text(.mailSubject).flatMap(ReplySubject.answering)
  }

  /// The mail that the response came in; nil when it came otherwise.
  private static func answeredMail(_ response: Response) -> MessageID? {
    response.text(.messageID).flatMap(MessageID.read)
  }

  /// The HTML part.
  func html(
    _ template: LetterTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> [UInt8] {
    let html = try bytes(template.html, values, expecting: 4096)
    guard html.count <= Self.longestHTML else {
      throw HoldReason(
        message: "the letter is too long: \(html.count / 1000) KB, and mail programs cut at 100 KB",
        help: "write to this customer by hand, or let the template repeat less")
    }
    return html
  }

  /// The plain-text part.
  func text(
    _ template: LetterTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> [UInt8] {
    let marked = try bytes(template.text, values, expecting: 2048)
    var text: [UInt8] = []
    text.reserveCapacity(marked.count + 256)
    marked.withUnsafeBufferPointer { TextLayout.append($0, to: &text) }
    guard text.contains(where: { $0 > 0x20 }) else {
      throw HoldReason(
        message: "the letter is empty: the template says nothing to this customer",
        help: "give the template an {% else %}, or write to this customer by hand")
    }
    return text
  }

  func greetingName(
    _ response: Response, language: String
  ) throws(HoldReason) -> String? {
    let name = GreetingName.judged(
      first: response.text(.firstName), last: response.text(.lastName),
      full: response.text(.fullName), language: language)
    switch name {
    case .valid(let name): return name
    case .missing: return nil
    case .suspicious(let reason):
      throw HoldReason(
        message: "the customer's name can't be used: \(reason)",
        help: "write to this customer by hand, and correct the name where the export comes from")
    }
  }

  /// The text of a part, which is expected to be about so long.
  private func bytes(
    _ template: BoundTemplate, _ values: [Liquid.Value], expecting length: Int
  ) throws(HoldReason) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    do throws(RenderError) {
      try template.render(values, into: &bytes)
    } catch {
      throw HoldReason(error)
    }
    let refusal = bytes.withUnsafeBufferPointer {
      ByteSearch.index(of: LetterEncodings.refusal, in: $0, from: 0)
    }
    guard refusal == nil else {
      throw HoldReason(
        message: ValueRefusal.notAnAddress.message, help: ValueRefusal.notAnAddress.help)
    }
    return bytes
  }

  /// Puts a letter to a customer into a message.
  func message(
    _ source: LetterValues, _ template: LetterTemplate, _ content: LetterContent
  ) throws(HoldReason) -> Letter {
    let id = source.request.opaqueID
    let name = PersonName(source.request.response.text(.fullName)).valid ?? source.greetingName
    var header = try header(
      to: Mailbox(name: name, address: source.request.recipient), from: source.sender, id: id,
      subject: content.subject)
    header.inReplyTo = Self.answeredMail(source.request.response)
    header.references = header.inReplyTo.map { [$0] } ?? []
    if template.advertises != nil {
      header.unsubscribe = context.settings.unsubscribe?.addresses(
        for: source.request.recipient, letter: id)
    }
    return try message(
      header, content, template, encoder: source.sender.encoder, language: source.language)
  }

  /// The header of a message to one recipient.
  func header(
    to recipient: Mailbox, from sender: LetterSenders.Sender, id: String, subject: String
  ) throws(HoldReason) -> MessageHeader {
    guard let domain = sender.messageDomain else {
      throw HoldReason(
        message: "the sender's domain can't stand in a message id",
        help: "correct 'from' in rules/heed.yml")
    }
    return MessageHeader(
      to: recipient, subject: subject, date: date, messageID: MessageID(id, at: domain))
  }

  /// Puts the parts into a message.
  func message(
    _ header: MessageHeader, _ content: LetterContent, _ template: LetterTemplate,
    encoder: MessageEncoder, language: String
  ) throws(HoldReason) -> Letter {
    var head: [UInt8] = []
    head.reserveCapacity(content.text.count + content.html.count + 2048)
    do throws(MessageError) {
      try encoder.append(
        header, text: content.text, html: content.html, enclosures: template.enclosures, to: &head)
    } catch {
      throw HoldReason(message: error.message, help: error.help)
    }
    let enclosed = template.enclosures?.closing ?? []
    return Letter(
      recipient: header.to.address, language: language, messageID: header.messageID, head: head,
      enclosed: enclosed, digest: Self.digest(head, then: enclosed))
  }
}

extension LetterWriter {
  /// The encoder writes `X-Unsent` and `Date` first, one line each.
  private static func digest(_ head: [UInt8], then enclosed: [UInt8]) -> Digest {
    head.withUnsafeBufferPointer { bytes in
      var start = 0
      for _ in 0..<2 {
        start = (ByteSearch.lineFeed(in: bytes, from: start) ?? bytes.count - 1) + 1
      }
      return Digest(UnsafeBufferPointer(rebasing: bytes[start...]), then: enclosed)
    }
  }
}

extension HoldReason {
  /// What a template could not print.
  init(_ error: RenderError) {
    let place = "\(error.position.file), line \(error.position.line)"
    switch error {
    case .missingValue(let path, _):
      self.init(
        message: "'\(path)' is missing or blank, and the letter needs it (\(place))",
        help: "guard the value in the template with {% if \(path) %} ... {% endif %}, or write to "
          + "this customer by hand")
    case .unusableValue(let message, _), .limitExceeded(let message, _):
      self.init(
        message: "\(message) (\(place))",
        help: "correct the template, or write to this customer by hand")
    }
  }
}
