/// Finding addresses in texts, in letters of any case and width, as a whole: `ana@x.example` does not stand in
/// `joana@x.example`, `o'ana@x.example` or `ana@x.example.net`, but in `--ana@x.example--`.
extension [UInt8] {
  /// Whether an address, given in lower case, stands in the bytes.
  package func contains(address: String) -> Bool {
    let wanted = Array(address.utf8)
    let text = FoldedAddressText(self).bytes
    return text.indices.contains { text.stands(wanted, at: $0) }
  }

  /// The bytes with another text wherever an address, given in lower case, stands in them.
  package func replacing(address: String, with replacement: String) -> [UInt8] {
    let wanted = Array(address.utf8)
    let text = FoldedAddressText(self)
    var output: [UInt8] = []
    output.reserveCapacity(count)
    var index = 0
    var kept = 0
    while index < text.bytes.count {
      if text.bytes.stands(wanted, at: index) {
        output += self[kept..<text.original(index)]
        output += replacement.utf8
        index += wanted.count
        kept = text.original(index)
      } else {
        index += 1
      }
    }
    return output + self[kept...]
  }

  private func stands(_ wanted: [UInt8], at index: Int) -> Bool {
    guard let first = wanted.first, self[index].lowercased == first, matches(wanted, at: index)
    else { return false }
    return isBeginning(index) && isEnd(index + wanted.count)
  }

  private func matches(_ wanted: [UInt8], at index: Int) -> Bool {
    guard index + wanted.count <= count else { return false }
    for offset in wanted.indices where self[index + offset].lowercased != wanted[offset] {
      return false
    }
    return true
  }

  private func isBeginning(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    // In JSON, a line end before the address is a letter after a backslash.
    if index > 1, self[index - 2] == UInt8(ascii: "\\"), self[index - 1].isEscape { return true }
    return !goesOn(from: index - 1, by: -1)
  }

  private func isEnd(_ index: Int) -> Bool {
    !goesOn(from: index, by: 1)
  }

  /// Whether an address goes on there: with a letter or digit, or with signs and then one of these.
  private func goesOn(from start: Int, by step: Int) -> Bool {
    var index = start
    while indices.contains(index), self[index].isSignOfAddress, abs(index - start) < 2 {
      index += step
    }
    return indices.contains(index) && self[index].isLetterOfAddress
  }
}

extension UInt8 {
  /// The byte of the small letter, for one of a capital letter of ASCII.
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether the letter stands for a control character after a backslash.
  fileprivate var isEscape: Bool { [0x62, 0x66, 0x6E, 0x72, 0x74].contains(self) }

  fileprivate var isLetterOfAddress: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The signs that are common in addresses, one or two of which may stand between letters.
  ///
  /// Rare ones, such as `=`, are more often before an address than in it.
  fileprivate var isSignOfAddress: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
