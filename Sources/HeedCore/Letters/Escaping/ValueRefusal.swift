/// Why a value can't stand where the template puts it; the letter is held.
package enum ValueRefusal: Error, Hashable, Sendable {
  /// A link's whole address is a value that is no `https:`, `http:`, `mailto:` or `tel:` address.
  case notAnAddress

  /// What is wrong, in plain words.
  package var message: String {
    switch self {
    case .notAnAddress:
      "The value for a link is not a whole web, mail or telephone address."
    }
  }

  /// What to do about it.
  package var help: String {
    switch self {
    case .notAnAddress: "Correct it in the export: it must begin with https://, mailto: or tel:."
    }
  }
}
