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
    } else if let reason = Self.reason(against: name) {
      self = .suspicious(reason)
    } else if name.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      self = .valid(String(name))
    } else {
      self = .missing
    }
  }

  private static func reason(against name: Substring) -> String? {
    if ControlCharacters.isIn(String(name)) {
      return "it has a line break or a control character in it"
    }
    if name.utf8.contains(0x40) { return "it has an @ in it" }
    if NameAddress.isIn(name) { return "it looks like a web address" }
    if let sign = name.first(where: { "{}<>|\\^=#$`~*_".contains($0) }) {
      return "it has the sign \(sign) in it"
    }
    if name.unicodeScalars.contains(where: Script.changesDirection) {
      return "it has characters that reverse the text"
    }
    if hasDigitRun(name) { return "it has digits in it" }
    return name.count > lengthLimit ? "it is longer than \(lengthLimit) characters" : nil
  }

  /// Whether two digits follow each other beside letters, as in a user name.
  private static func hasDigitRun(_ name: Substring) -> Bool {
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
