/// Tells codes from what gets into a list of them by mistake.
enum OfferCode {
  /// The most characters of a code, which may be an address to open.
  private static let longest = 200
  /// Signs that stand between the columns of a table, and around its cells.
  private static let signsOfTables: Set<Character> = [",", ";", "\"", "|"]
  /// What stands over a column of codes.
  private static let headings: Set<String> = [
    "code", "codes", "coupon", "coupons", "coupon_code", "discount_code", "voucher", "vouchers",
    "voucher_code", "优惠码", "优惠券", "兑换码", "券码",
  ]

  /// Why the text of a line can't be given away as a code; nil when it can.
  static func problem(with code: String) -> String? {
    if code.contains(where: \.isWhitespace) { return "there is a space in it" }
    if code.count > longest { return "it has over \(longest) characters" }
    if !code.unicodeScalars.allSatisfy(isVisible) {
      return "there is a character in it that can't be seen"
    }
    if let sign = code.first(where: signsOfTables.contains) { return "there is a \(sign) in it" }
    if headings.contains(code.lowercased()) { return "it looks like the heading of a column" }
    return nil
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
