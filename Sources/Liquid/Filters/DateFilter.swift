extension Filter {
  /// `date`: a moment written in a form of strftime; what is no date stays as it is.
  static let date = Filter("date", 1...1) { (value, arguments) throws(FilterError) in
    let format = arguments.first.text
    guard !format.isEmpty, let moment = try moment(value) else { return value }
    let text = DateFormat.text(of: moment, format, maximumSize: arguments.maximumSize)
    guard let text else { throw .tooLarge }
    return .string(text)
  }

  private static func moment(_ value: Value) throws(FilterError) -> Timestamp? {
    switch value {
    case .date(let moment): return moment
    case .int(let seconds):
      return CivilDate.seconds.contains(seconds) ? Timestamp(seconds: seconds) : nil
    case .string(let string):
      if ["now", "today"].contains(string.lowercased()) {
        throw FilterError(
          "A template has no clock: \(string) has to come to it as a value, such as a date.")
      }
      return DateParser.timestamp(string)
    default: return nil
    }
  }
}
