/// What a name field of a response turned out to hold.
package enum PersonName: Hashable, Sendable {
  /// A name to greet someone by, without white space around it.
  case valid(String)
  /// Nothing, or what forms and exports put for nothing: "N/A", "test", "-".
  case missing
  /// Something that is no name and that someone should look at; the reason in plain words.
  case suspicious(String)

  /// The most characters of a name.
  private static let lengthLimit = 60

  /// Judges one field.
  package init(_ field: String?) {
    let name = field?.trimmingWhiteSpace ?? ""
    if name.isEmpty || NamePlaceholder.matches(name) {
      self = .missing
    } else if Self.isPlain(name) {
      self = .valid(name)
    } else if let reason = Self.reason(against: name) {
      self = .suspicious(reason)
    } else if name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      self = .valid(name)
    } else {
      self = .missing
    }
  }

  /// The name; nil when there is none.
  var valid: String? {
    if case .valid(let name) = self { name } else { nil }
  }

  /// Why someone should look at it; nil when nobody needs to.
  var suspicion: String? {
    if case .suspicious(let reason) = self { reason } else { nil }
  }

  /// Whether there is nothing to look at: few letters of Latin or Chinese, spaces and hyphens.
  private static func isPlain(_ name: String) -> Bool {
    guard name.utf8.count <= lengthLimit else { return false }
    var hasLetter = false
    var rest = 0
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: hasLetter = true
      case 0x20, 0x27, 0x2D: break
      // A letter of Latin-1 or Latin Extended-A, or an ideograph, and what belongs to it.
      case 0xC3...0xC5: rest = 1
      case 0xE4...0xE9: rest = 2
      case 0x80...0xBF where rest > 0:
        rest -= 1
        hasLetter = true
      default: return false
      }
    }
    return hasLetter
  }

  private static func reason(against name: String) -> String? {
    if ControlCharacters.isIn(name) {
      return "it has a line break or a control character in it"
    }
    if name.unicodeScalars.contains("\u{FFFD}") { return "it has damaged characters in it" }
    if name.utf8.contains(0x40) { return "it has an @ in it" }
    if NameAddress.isIn(name) { return "it looks like a web address" }
    if let sign = name.first(where: { "{}<>|\\^=#$%`~*_".contains($0) }) {
      return "it has the sign \(sign) in it"
    }
    if name.unicodeScalars.contains(where: Script.changesDirection) {
      return "it has characters that reverse the text"
    }
    if hasDigitRun(name) { return "it has digits in it" }
    return name.count > lengthLimit ? "it is longer than \(lengthLimit) characters" : nil
  }

  /// Whether two digits follow each other beside letters, as in a user name.
  private static func hasDigitRun(_ name: String) -> Bool {
    guard name.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return false }
    var wasDigit = false
    for byte in name.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit && wasDigit { return true }
      wasDigit = isDigit
    }
    return false
  }
}
