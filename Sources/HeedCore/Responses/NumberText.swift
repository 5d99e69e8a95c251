/// A number in a declared field: `1250`, `-3.5`, `1e3`, `1,250,000`, `１２`.
///
/// `1,250` is refused: it is 1250 to some and 1.25 to others.
struct NumberText {
  let number: Double

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let number = bytes.smallWholeNumber {
      self.number = Double(number)
      return
    }
    guard bytes.count <= 64 else { return nil }
    var text = String(decoding: bytes, as: UTF8.self).withPlainDigits
    if text.contains(",") {
      guard let plain = Self.withoutGroups(text) else { return nil }
      text = plain
    }
    let allowed = Set("0123456789+-.eE".unicodeScalars)
    guard text.unicodeScalars.allSatisfy(allowed.contains), let number = Double(text),
      number.isFinite
    else { return nil }
    self.number = number
  }

  /// Takes the commas out where they can only stand between thousands.
  private static func withoutGroups(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, groups.count > 2 || parts.count == 2,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...4).contains(groups[0].count)
    else { return nil }
    return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}

/// A yes or no in a declared field, in the words that tools write.
struct TruthText {
  let isTrue: Bool

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch String(decoding: bytes, as: UTF8.self).folded {
    case "yes", "y", "true", "t", "1", "on", "是", "有", "ja", "oui", "sí", "si": isTrue = true
    case "no", "n", "false", "f", "0", "off", "否", "无", "nein", "non": isTrue = false
    default: return nil
    }
  }
}
