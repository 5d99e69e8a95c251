extension DateFormat {
  /// One directive of a date format, such as `%-d` or `%^b`.
  struct Directive {
    let letter: UInt8
    /// Where the format goes on.
    let end: Int
    private(set) var colons = 0
    private var width: Int?
    private var padding: UInt8?
    private var isUnpadded = false
    private var isUppercase = false
    private var swapsCase = false

    /// Reads a directive that begins with `%`; nil if no letter follows.
    init?(_ format: ArraySlice<UInt8>) {
      var index = format.startIndex + 1
      while index < format.endIndex, !format[index].isDigit || format[index] == UInt8(ascii: "0") {
        switch Character(Unicode.Scalar(format[index])) {
        case "-": isUnpadded = true
        case "0": padding = UInt8(ascii: "0")
        case "_": padding = UInt8(ascii: " ")
        case "^": isUppercase = true
        case "#": swapsCase = true
        case ":": colons += 1
        default:
          letter = format[index]
          end = index + 1
          return
        }
        index += 1
      }
      let digits = format[index...].prefix { $0.isDigit }
      width = Int(String(decoding: digits.prefix(3), as: UTF8.self))
      guard digits.endIndex < format.endIndex else { return nil }
      letter = format[digits.endIndex]
      end = digits.endIndex + 1
    }

    /// A number with at least `usual` digits, or as the flags say.
    func pad(_ number: Int, width usual: Int, with pad: UInt8) -> String {
      let digits = String(number.magnitude)
      let sign = number < 0 ? "-" : ""
      let missing = isUnpadded ? 0 : (width ?? usual) - digits.utf8.count - sign.utf8.count
      let filling = fill(missing, with: padding ?? pad)
      return (padding ?? pad) == UInt8(ascii: "0")
        ? sign + filling + digits : filling + sign + digits
    }

    /// A word in the case, and with the width, that the flags ask for.
    func pad(_ word: String) -> String {
      let isLowered = swapsCase && (letter == UInt8(ascii: "p") || letter == UInt8(ascii: "Z"))
      let cased =
        isLowered ? word.lowercased() : isUppercase || swapsCase ? word.uppercased() : word
      let missing = isUnpadded ? 0 : (width ?? 0) - cased.utf8.count
      return fill(missing, with: padding ?? UInt8(ascii: " ")) + cased
    }

    private func fill(_ count: Int, with pad: UInt8) -> String {
      String(repeating: String(Unicode.Scalar(pad)), count: max(0, count))
    }
  }
}
