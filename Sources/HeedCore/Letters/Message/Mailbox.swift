/// A person's name and address, as in `From` and `To`.
package struct Mailbox: Hashable, Sendable {
  /// The name shown by mail programs; nil or empty for the address alone.
  package let name: String?
  package let address: EmailAddress

  package init(name: String? = nil, address: EmailAddress) {
    self.name = name
    self.address = address
  }
}
