extension CivilDateTime {
  /// The day and the time of day, such as `2026-11-22 10:00`.
  package var readable: String {
    "\(date.iso8601) \(time.hoursAndMinutes)"
  }
}
