/// Who logs in to a mail server.
package struct SMTPLogin: Hashable, Sendable {
  package let user: String
  package let password: Password

  package init(user: String, password: Password) {
    self.user = user
    self.password = password
  }
}
