import Liquid

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
    senders = try LetterSenders(settings, people: configuration.people)
    let company = Mailbox(name: settings.company, address: settings.sender.address)
    internalSender = LetterSenders.Sender(
      company,
      encoder: try MessageEncoder(from: company, autoSubmitted: .generated, isUnsent: true))
    self.date = MessageDate(date, offset: settings.timeZone.offset(at: date))
  }

  /// Writes the letter that a decision asks for.
  ///
  /// - Parameter request: what the letter is written from.
  /// - Returns: the letter, in the customer's language where there is a text for it.
  /// - Throws: why the letter must wait for a person.
  package func write(_ request: LetterRequest) throws(HoldReason) -> Letter {
    var buffers = LetterBuffers()
    return try write(request, in: &buffers)
  }

  /// Writes the letter that a decision asks for.
  ///
  /// - Parameters:
  ///   - request: what the letter is written from.
  ///   - buffers: the memory to write in; one letter after another may use it.
  /// - Returns: the letter, in the customer's language where there is a text for it.
  /// - Throws: why the letter must wait for a person.
  package func write(
    _ request: LetterRequest, in buffers: inout LetterBuffers
  ) throws(HoldReason) -> Letter {
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
    try writeText(template, values, in: &buffers)
    try writeHTML(template, values, in: &buffers)
    let content = LetterContent(subject: head.subject, text: buffers.text, html: buffers.html)
    return try message(source, template, content)
  }

  /// What the values of a letter are worked out from.
  func source(
    _ request: LetterRequest, language: String, greetingName: String?
  ) -> LetterValues {
    let owner = senders.signer(request.decision.owner)
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

  private static func replySubject(_ response: Response) -> String? {
    guard answeredMail(response) != nil else { return nil }
    return response.text(.mailSubject).flatMap(ReplySubject.answering)
  }

  /// The mail that the response came in; nil when it came otherwise.
  private static func answeredMail(_ response: Response) -> MessageID? {
    response.text(.messageID).flatMap(MessageID.read)
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

  /// Puts a letter to a customer into a message.
  func message(
    _ source: LetterValues, _ template: LetterTemplate, _ content: LetterContent
  ) throws(HoldReason) -> Letter {
    let id = source.request.opaqueID
    let name = PersonName(source.request.response.text(.fullName)).valid ?? source.greetingName
    let isAdvertising = template.advertises != nil
    let unsubscribe = context.settings.unsubscribe.flatMap {
      isAdvertising ? $0.addresses(for: source.request.recipient, letter: id) : nil
    }
    let header = try header(
      to: Mailbox(name: name, address: source.request.recipient), from: source.sender, id: id,
      subject: content.subject, answering: Self.answeredMail(source.request.response),
      unsubscribe: unsubscribe)
    return try message(
      header, content, template, encoder: source.sender.encoder, language: source.language)
  }

  /// The header of a message to one recipient.
  func header(
    to recipient: Mailbox, from sender: LetterSenders.Sender, id: String, subject: String,
    answering mail: MessageID? = nil, unsubscribe: UnsubscribeAddresses? = nil
  ) throws(HoldReason) -> MessageHeader {
    guard let domain = sender.messageDomain else {
      throw HoldReason(
        message: "the sender's domain can't stand in a message id",
        help: "correct 'from' in rules/heed.yml")
    }
    return MessageHeader(
      to: recipient, subject: subject, date: date, messageID: MessageID(id, at: domain),
      inReplyTo: mail, references: mail.map { [$0] } ?? [], unsubscribe: unsubscribe)
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
