#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a program writes into a pipe: the beginning is kept, and the rest is taken all the same, so that
/// the program is not held up.
struct ProgramOutput {
  private let pipe: Int32
  private var bytes: [UInt8] = []

  /// - Parameter pipe: the end to read from, which stays open.
  init(pipe: Int32) {
    self.pipe = pipe
    _ = fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK)
  }

  /// The most bytes that are kept.
  private static let limit = 16_384
  /// So often at most it is read at once, however much a program writes.
  private static let mostReadings = 64

  /// Takes what lies in the pipe, without waiting for more.
  mutating func take() {
    var buffer = [UInt8](repeating: 0, count: Self.limit)
    for _ in 0..<Self.mostReadings {
      let count = SystemCall.retrying { [pipe] in
        buffer.withUnsafeMutableBytes { read(pipe, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { return }
      bytes += buffer.prefix(min(count, Self.limit - bytes.count))
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
