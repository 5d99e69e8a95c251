/// A moment, with the offset of the zone in which it is to be shown.
public struct Timestamp: Hashable, Sendable {
  /// Whole seconds since the beginning of 1970, UTC.
  public var seconds: Int
  /// What the zone is ahead of UTC, in seconds.
  public var offset: Int
  /// What is printed where no `date` filter asks for a form of its own, such as a date already
  /// written out in the reader's language; nil prints `2016-03-14 09:00:00 +0000`.
  public var text: String?

  /// Makes a moment.
  public init(seconds: Int, offset: Int = 0, text: String? = nil) {
    self.seconds = seconds
    self.offset = offset
    self.text = text
  }
}
