/// How texts of one kind are written.
struct TextForm: Sendable {
  /// An expression that every text matches which the reader takes, and few others do.
  ///
  /// It keeps to what JavaScript and Python understand alike.
  let pattern: String
  /// Texts that editors offer.
  let examples: [String]
  /// Whether numbers are among the texts, so that YAML may take one for a number.
  let includesNumbers: Bool

  init(_ pattern: String, examples: [String], includesNumbers: Bool = false) {
    self.pattern = pattern
    self.examples = examples
    self.includesNumbers = includesNumbers
  }
}

extension TextForm {
  static let language = TextForm(
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", examples: ["en", "zh-Hans", "de", "fr", "es", "ja"])

  static let timeZone = TextForm(
    "^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+)$",
    examples: ["Europe/Berlin", "America/New_York", "Asia/Shanghai", "UTC"])

  static let emailAddress = TextForm(
    "^\\s*[^@<>\\s]+@[^@<>\\s]+[.。．｡][^@<>\\s]+\\s*$", examples: ["care@acme.example"])

  static let mailServer = TextForm(
    "^((smtp|smtps|smtp\\+starttls)://|(sendmail|maildir):/)[^@]*$",
    examples: [
      "smtp+starttls://mail.acme.example:587", "smtps://mail.acme.example",
      "sendmail:/usr/sbin/sendmail",
    ])

  /// The name of an environment variable (POSIX.1-2017, XBD 8.1).
  static let variable = TextForm("^[A-Za-z_][A-Za-z0-9_]*$", examples: ["HEED_SMTP_PASSWORD"])

  /// A name to log in with, and no password behind it.
  static let userName = TextForm("^[^:]*$", examples: [], includesNumbers: true)

  /// A path inside the workspace.
  static let path = TextForm(
    "^(?!\\.\\.(/|$))[^/]+(/(?!\\.\\.(/|$))[^/]+)*$", examples: [])

  static let timeSpan = TextForm(
    "^\\s*[0-9]+(\\.[0-9]{1,4})?\\s*(\(words(["working"]))\\s+)?(\(words(units)))\\s*$",
    examples: ["1 hour", "4 working hours", "1 working day", "30 minutes"])

  /// A time span by the clock on the wall.
  static let duration = TextForm(
    "^\\s*[0-9]+(\\.[0-9]{1,4})?\\s*(\(words(units)))\\s*$",
    examples: ["30 days", "12 hours", "2 weeks"])

  static let letterLimit = TextForm(
    "^ *1 +letter +in +[0-9].*$", examples: ["1 letter in 7 days"])

  static let dailyLimit = TextForm("^ *[0-9]+ +a +day *$", examples: ["200 a day"])

  static let date = TextForm("^\(day)$", examples: ["2026-12-31"], includesNumbers: true)

  /// A day or several in a row, with a name after them.
  static let holiday = TextForm(
    "^\\s*\(day)(\\.\\.\(day))?(\\s.*)?$",
    examples: ["2026-12-25 Christmas Day"], includesNumbers: true)

  static let weekdays = TextForm(
    "^\\s*(\(weekday))(\\s*[-–,]\\s*(\(weekday)))*\\s*$",
    examples: ["monday-friday", "saturday"])

  static let openingHours = TextForm(
    "^\\s*(\(words(["closed"], between: "\\s*"))|\(hours)(\\s*,\\s*\(hours))*)\\s*$",
    examples: ["09:00-17:00", "09:00-12:30, 13:30-18:00", "closed"])

  /// Whole numbers from the smaller to the larger, or a single one.
  static let wholeRange = TextForm(
    "^[-+]?[0-9]+(\\.\\.[-+]?[0-9]+)?$", examples: ["0..10", "1..5"], includesNumbers: true)

  static let numberRange = TextForm(
    "^\\s*(\(number)|\(number)\\s*\\.\\.\\s*\(number)|(\(words(comparisons)))\\s+\(number))\\s*$",
    examples: ["0..6", "at least 5", "at most 5", "more than 5", "less than 5"],
    includesNumbers: true)

  /// The name of a field.
  static let fieldName = TextForm("^[a-z][a-z0-9_]*$", examples: [])

  /// How many rows stand above the responses.
  static let headerRows = TextForm(
    "^[1-4](\\.\\.[1-4])?$", examples: ["1", "2", "1..2"])

  static let dateFormat = TextForm(
    "^.+$", examples: ["iso", "unix", "yyyy-MM-dd HH:mm:ss", "dd.MM.yyyy HH:mm"])

  private static let number = "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)"
  private static let day = "[0-9]{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01])"
  private static let comparisons = ["at least", "at most", "more than", "less than"]
  private static let time = "([01]?\\s*[0-9]|2\\s*[0-4])\\s*:\\s*[0-5]\\s*[0-9]"
  private static let hours = "\(time)\\s*[-–—]\\s*\(time)"
  private static let units = [
    "minutes", "minute", "mins", "min", "m", "hours", "hour", "hrs", "hr", "h", "days", "day",
    "d", "weeks", "week", "wks", "wk", "w",
  ]
  private static let weekday = words(Weekday.allCases.flatMap(\.abbreviations), between: "\\s*")

  /// Any of some words, in capitals or not.
  private static func words(_ words: [String], between letters: String = "") -> String {
    words.map { word in
      word.map { $0.isLetter ? "[\($0.uppercased())\($0)]" : String($0) }
        .joined(separator: letters)
    }.joined(separator: "|")
  }
}
