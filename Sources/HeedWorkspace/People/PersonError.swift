/// Why a person can't be erased.
package enum PersonError: Error, Hashable, Sendable {
  /// What can't be undone needs a word that it is meant.
  case unconfirmed(String)
  case wrongAddress(String, reason: String)

  package var message: String {
    switch self {
    case .unconfirmed(let address): "\(address) was not erased: nobody said yes"
    case .wrongAddress(let text, let reason): "'\(text)' is not an address: \(reason)"
    }
  }

  package var help: String {
    switch self {
    case .unconfirmed: "type the address when asked, or add --yes"
    case .wrongAddress: "give the address as the export has it, such as ana@example.com"
    }
  }
}
