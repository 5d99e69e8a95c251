/// Why a text is not an address that mail can be sent to.
package enum EmailAddressRefusal: Error, Hashable, Sendable {
  case empty
  case noAtSign
  case severalAtSigns
  case displayName
  case quotedLocalPart
  case whiteSpace
  case nothingBeforeAtSign
  case misplacedDot
  case forbiddenCharacter(Character)
  case localPartNotASCII
  case localPartTooLong
  case tooLong
  case nothingAfterAtSign
  case numericDomain
  case domainWithoutDot
  case malformedDomain

  /// The reason, in words that follow "The address is not usable:".
  package var message: String {
    switch self {
    case .empty: "it is empty"
    case .noAtSign: "it has no @"
    case .severalAtSigns: "it has more than one @"
    case .displayName: "it has < or >; only the address itself belongs here, without a name"
    case .quotedLocalPart: "it has quotation marks"
    case .whiteSpace: "it has a space or a control character in it"
    case .nothingBeforeAtSign: "there is nothing before the @"
    case .misplacedDot: "it has two dots in a row, or a dot at the beginning or the end"
    case .forbiddenCharacter(let character): "it has the character \(character) before the @"
    case .localPartNotASCII: "it has letters other than a to z before the @"
    case .localPartTooLong: "it has more than 64 characters before the @"
    case .tooLong: "it is longer than 254 characters"
    case .nothingAfterAtSign: "there is nothing after the @"
    case .numericDomain: "it has a number where the name of a mail domain should be"
    case .domainWithoutDot: "its domain has no dot, as in example.com"
    case .malformedDomain: "its domain is not a name that can exist"
    }
  }
}
