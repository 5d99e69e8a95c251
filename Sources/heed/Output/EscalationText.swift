import HeedWorkspace

/// Who was told of deadlines, for people.
struct EscalationText {
  let text: String

  /// - Parameters:
  ///   - mails: what they are told.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ mails: [EscalateJob.Mail], width: Int?) {
    guard !mails.isEmpty else {
      text = "Nobody is to be told of anything new."
      return
    }
    let files = mails.compactMap(\.file)
    let table = TextTable(
      header: ["Person", "Address", "Told: overdue", "at risk"] + (files.isEmpty ? [] : ["Mail"]),
      rows: mails.map { mail in
        [
          mail.person ?? "(sender)", mail.address, String(mail.overdue), String(mail.atRisk),
        ] + (mail.file.map { [Self.parts(of: $0).name] } ?? [])
      },
      alignment: [.left, .left, .right, .right] + (files.isEmpty ? [] : [.left]))
    let lines = FittedTable(
      table, width: width,
      steps: (files.isEmpty ? [] : [.leaveOut(4)]) + [.cut(1, to: 16), .cut(0, to: 8)]
    ).lines
    text = (lines + [""] + Self.notes(mails, folder: files.first.map { Self.parts(of: $0).folder }))
      .joined(separator: "\n")
  }

  private static func notes(_ mails: [EscalateJob.Mail], folder: String?) -> [String] {
    let isShared = mails.count { $0.overdue > 0 } > 1
    return
      (isShared
      ? ["What is overdue is told to its owner and to others; it counts for each of them."] : [])
      + [
        folder.map { "The mail is in \($0). heed doesn't send it: that is up to you." }
          ?? "Nothing was written, as this was a dry run."
      ]
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return (String(path[..<end]), String(path[end...]))
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
