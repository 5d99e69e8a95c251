import Liquid
import Markdown

/// Writes letters: picks the language, fills in the values, and makes the message.
///
/// The same request gives the same bytes, whatever the machine's clock, language and time zone.
package struct LetterWriter: Sendable {
  let templates: TemplateSet
  let settings: Settings
  private let schema: Schema
  private let people: [String: Person]
  private let calendarZones: [String: TimeZoneRules]
  /// For letters that nobody in particular signs.
  private let encoder: MessageEncoder
  /// For each person's letters: answers go to who signs, if that is not the sender.
  private let encoders: [String: MessageEncoder]
  /// For mail to colleagues.
  let internalEncoder: MessageEncoder
  /// The date in the message's header until it is sent.
  private let date: MessageDate
  /// The time of the run.
  private let now: Instant

  /// Makes a writer for a run.
  ///
  /// - Parameters:
  ///   - configuration: the workspace's templates, people and settings.
  ///   - date: the time of the run.
  /// - Throws: `MessageError` when the sender's name can't stand in a header.
  package init(_ configuration: Configuration, date: Instant) throws(MessageError) {
    templates = configuration.templates
    settings = configuration.settings
    schema = configuration.schema
    people = Dictionary(
      configuration.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    calendarZones = Dictionary(
      settings.calendars.map { ($0.name, $0.zone) }, uniquingKeysWith: { first, _ in first })
    let sender = settings.sender
    encoder = try MessageEncoder(from: sender, isUnsent: true)
    internalEncoder = try MessageEncoder(from: sender, autoSubmitted: .generated, isUnsent: true)
    var encoders: [String: MessageEncoder] = [:]
    for person in configuration.people where person.email != sender.address {
      let replyTo = Mailbox(name: person.name.all[0], address: person.email)
      encoders[person.id] = try MessageEncoder(from: sender, replyTo: replyTo, isUnsent: true)
    }
    self.encoders = encoders
    now = date
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
    let head = try head(template, &values)
    let html = try html(template, values)
    let text = try text(template, values)
    return try message(
      request, language: language, subject: head.subject, text: text, html: html,
      name: greetingName)
  }

  /// What the values of a letter are worked out from.
  func source(
    _ request: LetterRequest, language: String, greetingName: String?
  ) -> LetterValues {
    LetterValues(
      request: request, schema: schema, settings: settings, language: language,
      greetingName: greetingName, now: now, owner: request.decision.owner.flatMap { people[$0] },
      zones: calendarZones)
  }

  /// What the values of a mail to a colleague are worked out from.
  func source(_ briefing: Briefing, language: String) -> BriefingValues {
    BriefingValues(
      briefing: briefing, settings: settings, language: language, now: now, zones: calendarZones)
  }

  /// The subject and the preheader, which are then among the values that the parts may print.
  func head(
    _ template: LetterTemplate, _ values: inout [Liquid.Value]
  ) throws(HoldReason) -> (subject: String, preheader: String) {
    let subject = String(decoding: try bytes(template.subject, values), as: UTF8.self)
    let preheader = String(decoding: try bytes(template.preheader, values), as: UTF8.self)
    for (index, value) in template.values.enumerated() {
      if value == .subject { values[index] = .string(subject) }
      if value == .preheader { values[index] = .string(preheader) }
    }
    return (subject, preheader)
  }

  /// The HTML part.
  func html(
    _ template: LetterTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> [UInt8] {
    let html = try bytes(template.html, values)
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
    let marked = try bytes(template.text, values)
    var text: [UInt8] = []
    text.reserveCapacity(marked.count + 256)
    marked.withUnsafeBufferPointer { TextLayout.append($0, to: &text) }
    guard text.contains(where: { $0 > 0x20 }) else {
      throw HoldReason(
        message: "the letter is empty: the template says nothing to this customer",
        help: "write to this customer by hand; for the next ones, give the template an {% else %}")
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

  private func bytes(
    _ template: BoundTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
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

  func message(
    _ request: LetterRequest, language: String, subject: String, text: [UInt8], html: [UInt8],
    name: String?
  ) throws(HoldReason) -> Letter {
    try message(
      to: Mailbox(name: request.response.text(.fullName) ?? name, address: request.recipient),
      subject: subject, identity: request.identity,
      encoder: request.decision.owner.flatMap { encoders[$0] } ?? encoder, language: language,
      text: text, html: html)
  }

  /// Puts the parts into a message.
  func message(
    to recipient: Mailbox, subject: String, identity: String, encoder: MessageEncoder,
    language: String, text: [UInt8], html: [UInt8]
  ) throws(HoldReason) -> Letter {
    let digest = Digest(Array(identity.utf8)).hexadecimal(bytes: 16)
    guard let messageID = MessageID("\(digest)@\(settings.sender.address.domain)") else {
      throw HoldReason(
        message: "the sender's domain can't stand in a message id",
        help: "correct 'from' in rules/heed.yml")
    }
    let header = MessageHeader(
      to: recipient, subject: subject, date: date, messageID: messageID)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + html.count + 2048)
    do throws(MessageError) {
      try encoder.append(header, text: text, html: html, to: &bytes)
    } catch {
      throw HoldReason(message: error.message, help: error.help)
    }
    return Letter(
      recipient: recipient.address, language: language, messageID: messageID, bytes: bytes,
      digest: Self.digest(bytes))
  }
}

extension LetterWriter {
  /// The encoder writes `X-Unsent` and `Date` first, one line each.
  private static func digest(_ message: [UInt8]) -> Digest {
    message.withUnsafeBufferPointer { bytes in
      var start = 0
      for _ in 0..<2 { start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1 }
      return Digest(UnsafeBufferPointer(rebasing: bytes[start...]))
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
        help: "write to this customer by hand; for the next ones, guard the value in the template "
          + "with {% if \(path) %} ... {% endif %}")
    case .unusableValue(let message, _), .limitExceeded(let message, _):
      self.init(
        message: "\(message) (\(place))",
        help: "write to this customer by hand, and correct the template for the next ones")
    }
  }
}
