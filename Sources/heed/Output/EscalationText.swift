import HeedWorkspace

/// Who was told of deadlines, for people.
struct EscalationText {
  let text: String

  init(_ mails: [EscalateJob.Mail]) {
    guard !mails.isEmpty else {
      text = "Nobody is to be told of anything new."
      return
    }
    text = TextTable(
      header: ["Person", "Address", "Overdue", "At risk", "Mail"],
      rows: mails.map { mail in
        [
          mail.person ?? "(sender)", mail.address, String(mail.overdue), String(mail.atRisk),
          mail.file ?? "not written",
        ]
      },
      alignment: [.left, .left, .right, .right, .left]
    ).lines.joined(separator: "\n")
  }
}

/// A mail as `heed escalate --format json` prints it.
struct EscalationMailJSON: Encodable {
  let person: Nullable<String>
  let address: String
  let overdue: Int
  let atRisk: Int
  let file: Nullable<String>

  init(_ mail: EscalateJob.Mail) {
    person = Nullable(mail.person)
    address = mail.address
    overdue = mail.overdue
    atRisk = mail.atRisk
    file = Nullable(mail.file)
  }
}
