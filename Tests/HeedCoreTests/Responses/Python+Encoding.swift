import Foundation
import TestSupport

extension Python {
  /// A text in an encoding that Foundation does not know everywhere.
  static func encode(_ text: String, as encoding: String) throws -> [UInt8] {
    let program = """
      import base64, sys
      print(base64.b64encode(sys.stdin.buffer.read().decode().encode(sys.argv[1])).decode(), end='')
      """
    let printed = try output(program, [encoding], input: text)
    guard let data = Data(base64Encoded: printed) else { throw CocoaError(.fileReadCorruptFile) }
    return Array(data)
  }
}
