import HeedCore
import HeedLedger

/// What one reader is told in one mail.
struct EscalationDigest {
  let reader: EscalationReader
  /// The most urgent first.
  let escalations: [Escalation]
  /// To whom the mail is addressed.
  let addressee: Person

  init(to reader: EscalationReader, _ escalations: [Escalation], _ configuration: Configuration) {
    self.reader = reader
    self.escalations = escalations
    addressee =
      switch reader {
      case .person(let person): person
      case .sender: Person(senderOf: configuration.settings)
      }
  }

  func mail(file: String?) -> EscalateJob.Mail {
    EscalateJob.Mail(
      person: reader.id, address: addressee.email.wire, file: file,
      overdue: escalations.count { $0.stage == .overdue },
      atRisk: escalations.count { $0.stage == .atRisk })
  }
}

/// Writes mails to people of the team from the letter `internal-escalation`.
struct EscalationWriter {
  private let configuration: Configuration
  private let ledger: Ledger
  private let writer: LetterWriter

  /// The name of the letter.
  static let template = "internal-escalation"
  /// So many of the customers are quoted.
  private static let quoted = 25

  init(_ configuration: Configuration, ledger: Ledger, now: Instant) throws {
    self.configuration = configuration
    self.ledger = ledger
    writer = try LetterWriter(configuration, date: now)
  }

  /// The bytes of the message.
  ///
  /// - Throws: `CaseError.noEscalationLetter` when the letter can't be written.
  func write(_ digest: EscalationDigest, identity: String) throws -> [UInt8] {
    var quoted: Set<Int64> = []
    let cases = try digest.escalations.map { escalation in
      // What a customer wrote stands in a mail once, however much is late.
      let isFirst = quoted.count < Self.quoted && quoted.insert(escalation.item.listed.key).inserted
      return try item(escalation, isQuoted: isFirst)
    }
    do throws(HoldReason) {
      return try writer.write(
        Briefing(
          template: Self.template, reader: digest.addressee, identity: identity, cases: cases)
      ).bytes
    } catch {
      throw CaseError.noEscalationLetter(error.message, help: error.help)
    }
  }

  private func item(_ escalation: Escalation, isQuoted: Bool) throws -> BriefingCase {
    let listed = escalation.item.listed
    let response = isQuoted ? try self.response(listed) : nil
    return BriefingCase(
      id: listed.response.id, customer: escalation.item.customer,
      company: response?.text(.company), comment: response?.text(.comment),
      priority: listed.priority,
      owner: configuration.people.first { $0.id == listed.owner },
      submittedAt: Instant(seconds: listed.deadline.start),
      promise: Promise(
        kind: listed.deadline.kind == .respond ? .respond : .resolve,
        start: Instant(seconds: listed.deadline.start), due: escalation.item.due,
        warnAt: listed.deadline.warnAt.map { Instant(seconds: $0) },
        calendar: listed.deadline.calendar,
        within: try CaseTerms(configuration: configuration).terms(of: listed).within))
  }

  private func response(_ listed: ListedDeadline) throws -> Response? {
    let record = try ledger.records(of: [listed.response]).first ?? nil
    return record.flatMap { configuration.response(from: $0, anew: false) }
  }
}
