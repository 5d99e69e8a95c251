/// Finding addresses in texts, in any case, as a whole: `ana@x.example` does not stand in
/// `joana@x.example`, nor in `ana@x.example.net`.
extension [UInt8] {
  /// Whether an address, given in lower case, stands in the bytes.
  package func contains(address: String) -> Bool {
    let wanted = Array(address.utf8)
    return indices.contains { stands(wanted, at: $0) }
  }

  /// The bytes with another text wherever an address, given in lower case, stands in them.
  package func replacing(address: String, with replacement: String) -> [UInt8] {
    let wanted = Array(address.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(count)
    var index = 0
    while index < count {
      if stands(wanted, at: index) {
        output += replacement.utf8
        index += wanted.count
      } else {
        output.append(self[index])
        index += 1
      }
    }
    return output
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
    return !self[index - 1].isPartOfAddress
  }

  private func isEnd(_ index: Int) -> Bool {
    guard index < count else { return true }
    if self[index] == UInt8(ascii: ".") {
      return index + 1 >= count || !self[index + 1].isPartOfAddress
    }
    return !self[index].isPartOfAddress
  }
}

extension UInt8 {
  /// The byte of the small letter, for one of a capital letter of ASCII.
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether the letter stands for a control character after a backslash.
  fileprivate var isEscape: Bool { [0x62, 0x66, 0x6E, 0x72, 0x74].contains(self) }

  /// Letters and digits of ASCII and the signs that are common in addresses; rare ones, such as `=`,
  /// are more often before an address than in it.
  fileprivate var isPartOfAddress: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
