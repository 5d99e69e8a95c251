extension Response {
  /// Fills in the full name from the parts of a name, never from an address.
  ///
  /// Names of Chinese, Japanese or Korean writing have the family name first and no space.
  mutating func settleNames() {
    guard self[.fullName] == .missing else { return }
    switch (text(.firstName), text(.lastName)) {
    case (let first?, let last?):
      let isEastAsian = first.isEastAsianName && last.isEastAsianName
      self[.fullName] = .text(isEastAsian ? last + first : first + " " + last)
    case (let name?, nil):
      self[.fullName] = .text(name)
    case (nil, _):
      // A family name alone is no name to greet someone by.
      break
    }
  }
}
