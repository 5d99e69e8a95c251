import Foundation
import TestSupport
import Testing

extension Workspace {
  /// Runs heed without the power of root to read what nobody may read.
  ///
  /// - Parameters:
  ///   - arguments: the command, and all that it is told.
  ///   - environment: added to that of the tests.
  /// - Returns: what came of it.
  /// - Throws: when it can't be started.
  func heedWithoutPower(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let launcher = """
      import ctypes, os, sys
      if sys.platform == 'linux':
          # PR_SET_SECUREBITS, SECBIT_NOROOT; it fails for others than root, who don't need it.
          ctypes.CDLL(None).prctl(28, 1, 0, 0, 0)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    return try Program(executable: try #require(Python.executable), folder: url).run(
      ["-c", launcher, HeedProgram.url.path] + arguments,
      Program.Terms(environment: environment))
  }
}
