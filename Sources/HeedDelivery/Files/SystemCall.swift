#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Calls of the operating system that report failure by a negative result and `errno`.
enum SystemCall {
  /// Makes the call, again when a signal interrupted it.
  ///
  /// - Parameters:
  ///   - path: The file or folder it is about, for the message.
  ///   - doing: What was tried, such as `write to`.
  ///   - call: Returns a negative number and sets `errno` when it fails.
  /// - Returns: What the call returned.
  /// - Throws: `DeliveryError` when the call fails.
  @discardableResult
  static func check<Result: SignedInteger>(
    _ path: @autoclosure () -> String, doing: String, _ call: () -> Result
  ) throws -> Result {
    let result = retrying(call)
    guard result < 0 else { return result }
    throw DeliveryError(code: errno, path: path(), doing: doing)
  }

  /// Makes the call, again when a signal interrupted it; a negative result leaves its reason in
  /// `errno`.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

extension DeliveryError {
  /// Says in plain words why a call of the operating system failed.
  init(code: Int32, path: String, doing: String) {
    let again = "then run the same command again: nothing is lost or doubled"
    let reason = String(cString: strerror(code))
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      self.init(
        .diskFull, path: path, "the disk is full: cannot \(doing) \(path)",
        help: "make room, \(again)")
    case EACCES, EPERM, EROFS:
      self.init(
        .noAccess, path: path, "cannot \(doing) \(path): \(reason)",
        help: "check who may write there, \(again)")
    case ELOOP:
      self.init(
        .other, path: path, "cannot \(doing) \(path): it is a link, not a file",
        help: "remove the link, \(again)")
    default:
      self.init(
        .other, path: path, "cannot \(doing) \(path): \(reason)", help: "put it right, \(again)")
    }
  }
}
