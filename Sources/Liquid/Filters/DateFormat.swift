/// Writes moments in the forms of strftime, as Ruby's does, with English names.
struct DateFormat {
  private let moment: Timestamp
  private let civil: CivilDate

  private init(_ moment: Timestamp) {
    self.moment = moment
    civil = CivilDate(moment)
  }

  /// The text of a moment in a format.
  static func text(of moment: Timestamp, _ format: String) -> String {
    text(of: moment, format, maximumSize: .max) ?? format
  }

  /// The text of a moment in a format, such as `%b %d, %Y`.
  ///
  /// A directive is `%`, flags (`-` no padding, `0` zeros, `_` spaces, `^` capitals, `#` other
  /// case, `:` colons in an offset), a width of up to three digits, and a letter. What is no
  /// directive is copied.
  /// - Returns: nil if the text has more than `maximumSize` bytes.
  static func text(
    of moment: Timestamp, _ format: String, maximumSize: Int
  ) -> String? {
    let writer = DateFormat(moment)
    let bytes = Array(format.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let directive = Directive(bytes[index...]),
        let text = writer.text(of: directive)
      {
        result.append(text)
        index = directive.end
      } else {
        result.append(bytes[index])
        index += 1
      }
      guard result.count <= maximumSize else { return nil }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func text(of directive: Directive) -> String? {
    if let (number, width, pad) = number(directive.letter) {
      return directive.pad(number, width: width, with: pad)
    }
    guard let text = word(directive.letter, colons: directive.colons) else { return nil }
    return directive.pad(text)
  }

  /// The fields that are numbers, each with its usual width and filling.
  private func number(_ letter: UInt8) -> (number: Int, width: Int, pad: UInt8)? {
    let zero = UInt8(ascii: "0")
    let space = UInt8(ascii: " ")
    let (week, weekYear) = isoWeek
    let hour12 = (civil.hour + 11) % 12 + 1
    return switch Character(Unicode.Scalar(letter)) {
    case "Y": (civil.year, civil.year < 0 ? 5 : 4, zero)
    case "C": ((civil.year - yearOfCentury) / 100, 2, zero)
    case "y": (yearOfCentury, 2, zero)
    case "m": (civil.month, 2, zero)
    case "d": (civil.day, 2, zero)
    case "e": (civil.day, 2, space)
    case "j": (civil.dayOfYear, 3, zero)
    case "H": (civil.hour, 2, zero)
    case "k": (civil.hour, 2, space)
    case "I": (hour12, 2, zero)
    case "l": (hour12, 2, space)
    case "M": (civil.minute, 2, zero)
    case "S": (civil.second, 2, zero)
    case "L": (0, 3, zero)
    case "N": (0, 9, zero)
    case "u": ((civil.weekday + 6) % 7 + 1, 1, zero)
    case "w": (civil.weekday, 1, zero)
    case "G": (weekYear, 4, zero)
    case "g": ((weekYear % 100 + 100) % 100, 2, zero)
    case "V": (week, 2, zero)
    case "U": ((civil.dayOfYear + 6 - civil.weekday) / 7, 2, zero)
    case "W": ((civil.dayOfYear + 6 - (civil.weekday + 6) % 7) / 7, 2, zero)
    case "s": (moment.seconds, 1, zero)
    default: nil
    }
  }

  private var yearOfCentury: Int { (civil.year % 100 + 100) % 100 }

  private func word(_ letter: UInt8, colons: Int) -> String? {
    switch Character(Unicode.Scalar(letter)) {
    case "B": Self.months[civil.month - 1]
    case "b", "h": String(Self.months[civil.month - 1].prefix(3))
    case "A": Self.weekdays[civil.weekday]
    case "a": String(Self.weekdays[civil.weekday].prefix(3))
    case "p": civil.hour < 12 ? "AM" : "PM"
    case "P": civil.hour < 12 ? "am" : "pm"
    case "z": offset(colons: colons)
    case "Z": moment.offset == 0 ? "UTC" : offset(colons: 1)
    case "D", "x": text("%m/%d/%y")
    case "F": text("%Y-%m-%d")
    case "T", "X": text("%H:%M:%S")
    case "R": text("%H:%M")
    case "r": text("%I:%M:%S %p")
    case "c": text("%a %b %e %H:%M:%S %Y")
    case "v": text("%e-%^b-%Y")
    case "+": text("%a %b %e %H:%M:%S %Z %Y")
    case "n": "\n"
    case "t": "\t"
    case "%": "%"
    default: nil
    }
  }

  private func text(_ format: String) -> String {
    Self.text(of: moment, format)
  }

  private func offset(colons: Int) -> String {
    let size = moment.offset.magnitude
    let parts = [size / 3600, size / 60 % 60, size % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let shown = parts.prefix(colons == 2 ? 3 : 2)
    return (moment.offset < 0 ? "-" : "+") + shown.joined(separator: colons == 0 ? "" : ":")
  }

  /// The week of ISO 8601, and the year it belongs to.
  private var isoWeek: (week: Int, year: Int) {
    let thursday = civil.daysSince1970 + 3 - (civil.weekday + 6) % 7
    let date = CivilDate(Timestamp(seconds: thursday * 86_400))
    return ((date.dayOfYear - 1) / 7 + 1, date.year)
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}
