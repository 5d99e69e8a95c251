import Foundation
import HeedCore
import HeedLedger
import HeedWorkspace

/// A letter as `heed review show --format json` prints it.
struct ReviewedLetterJSON: Encodable {
  struct Approval: Encodable {
    /// Null where the rule wants nobody to read it.
    let by: Nullable<String>
    let at: String
    let until: String
    let sha256: String
  }

  struct Content: Encodable {
    let from: String
    let to: String
    /// Null where answers go to the sender.
    let replyTo: Nullable<String>
    let subject: String
    let text: String
    let html: Nullable<String>
    let attachments: [String]
    let remarks: [String]
    let messageId: String
    /// Null for one that can't be sent as it is.
    let sha256: Nullable<String>
  }

  struct Customer: Encodable {
    let name: Nullable<String>
    let survey: Nullable<String>
    let score: Nullable<Double>
    let band: Nullable<String>
    let comment: Nullable<String>
    let submittedAt: String
  }

  let item: ReviewItemJSON
  let secondsLeft: Nullable<Int64>
  let approval: Nullable<Approval>
  let content: Content
  let answer: Customer
  let why: Nullable<ExplanationJSON.Rule>

  private enum CodingKeys: CodingKey {
    case secondsLeft, approval, content, answer, why
  }

  init(_ reviewed: ReviewedLetter, now: Instant) {
    let letter = reviewed.letter
    item = ReviewItemJSON(reviewed.item)
    secondsLeft = Nullable(letter.due.map { $0 - now.seconds })
    approval = Nullable(letter.approval.map(Approval.init))
    content = Content(
      from: reviewed.content.from, to: reviewed.content.to,
      replyTo: Nullable(reviewed.content.replyTo), subject: reviewed.content.subject,
      text: reviewed.content.text, html: Nullable(reviewed.content.html),
      attachments: reviewed.content.attachments, remarks: reviewed.content.remarks,
      messageId: letter.messageID, sha256: Nullable(reviewed.sha256?.hexadecimal))
    let response = reviewed.response
    answer = Customer(
      name: Nullable(letter.customerName), survey: Nullable(response.survey),
      score: Nullable(response.score), band: Nullable(response.band),
      comment: Nullable(reviewed.comment),
      submittedAt: Instant(seconds: response.submittedAt).rfc3339())
    why = Nullable(reviewed.rule.map(ExplanationJSON.Rule.init))
  }

  /// The keys of the list, and those of one letter beside them.
  func encode(to encoder: any Encoder) throws {
    try item.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(secondsLeft, forKey: .secondsLeft)
    try container.encode(approval, forKey: .approval)
    try container.encode(content, forKey: .content)
    try container.encode(answer, forKey: .answer)
    try container.encode(why, forKey: .why)
  }
}

extension ReviewedLetterJSON.Approval {
  init(_ approval: HeedLedger.Approval) {
    self.init(
      by: Nullable(approval.actor), at: Instant(seconds: approval.at).rfc3339(),
      until: Instant(seconds: approval.expiresAt).rfc3339(), sha256: approval.sha256.hexadecimal)
  }
}
