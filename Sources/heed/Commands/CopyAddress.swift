import ArgumentParser
import HeedCore
import HeedWorkspace

/// Where copies of letters go, as an argument: `kim@acme.example`, or with a name beside it.
struct CopyAddress: ExpressibleByArgument {
  /// As people write it.
  let text: String
  /// As mail servers take it.
  let wire: String

  init?(argument: String) {
    guard let address = try? EmailAddress(AddressText.address(in: argument)) else { return nil }
    (text, wire) = (argument, address.wire)
  }
}
