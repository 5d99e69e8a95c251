/// The name and the address of somebody in the header of a mail.
struct MailPerson {
  /// Empty for none.
  let name: String
  let address: String

  /// - Parameter mailbox: such as `Kim Park <kim@acme.example>`.
  init(_ mailbox: String) {
    guard let begin = mailbox.lastIndex(of: "<"), mailbox.hasSuffix(">") else {
      name = ""
      address = mailbox
      return
    }
    name = mailbox[..<begin].trimmingCharacters(in: ["\"", " "])
    address = String(mailbox[mailbox.index(after: begin)...].dropLast())
  }
}
