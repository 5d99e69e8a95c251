import HeedCore

/// The results of tests in the JUnit XML that build servers read.
///
/// It keeps to the schema of Apache Ant's JUnit task (github.com/windyroad/JUnit-Schema), which is
/// the strictest in use. Tests are too quick to time one by one: each has the mean.
struct JUnitXML {
  private(set) var text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<testsuites>\n"

  /// - Parameters:
  ///   - run: the results.
  ///   - seconds: how long all tests took.
  ///   - now: when they were run.
  init(_ run: TestRun, seconds: Double, now: Instant) {
    let mean = seconds / Double(max(1, run.results.count))
    var files: [String] = []
    for result in run.results where files.last != result.test.location.file {
      files.append(result.test.location.file)
    }
    for (number, file) in files.enumerated() {
      let results = run.results.filter { $0.test.location.file == file }
      text += Self.opening(results, file: file, number: number, mean: mean, now: now)
      for result in results { text += Self.testCase(result, mean: mean) }
      text += "    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n"
    }
    text += "</testsuites>\n"
  }

  private static func opening(
    _ results: [TestResult], file: String, number: Int, mean: Double, now: Instant
  ) -> String {
    let failures = results.count { !$0.hasPassed }
    let timestamp = now.rfc3339().prefix { $0 != "Z" && $0 != "." }
    return """
        <testsuite name="\(file.xml)" package="\(packageName(file).xml)" id="\(number)" \
      timestamp="\(timestamp)" hostname="localhost" tests="\(results.count)" \
      failures="\(failures)" errors="0" time="\(decimal(mean * Double(results.count)))">
          <properties></properties>

      """
  }

  private static func testCase(_ result: TestResult, mean: Double) -> String {
    let test = result.test
    let words = (test.name ?? test.summary).onOneLine.split(separator: " ")
    let name = "line \(test.location.line): \(words.joined(separator: " "))"
    let opening = """
          <testcase name="\(name.xml)" classname="\(packageName(test.location.file).xml)" \
      time="\(decimal(mean))"
      """
    guard !result.hasPassed else { return opening + "></testcase>\n" }
    let differences = result.differences.map {
      "\($0.property): expected \($0.expected), got \($0.actual)"
    }
    let text = TestFailureText(result).lines.joined(separator: "\n")
    return """
      \(opening)>
            <failure message="\(differences.joined(separator: "; ").onOneLine.xml)" \
      type="difference">\(text.xml)</failure>
          </testcase>

      """
  }

  /// `rules.tests.decisions` for `rules/tests/decisions.yml`.
  private static func packageName(_ file: String) -> String {
    let path = file.hasSuffix(".yml") ? file.dropLast(4) : file[...]
    return path.split(separator: "/").joined(separator: ".")
  }

  /// A number of seconds to six places, never with an exponent.
  private static func decimal(_ seconds: Double) -> String {
    let millionths = Int((seconds * 1_000_000).rounded())
    let digits = String(1_000_000 + millionths % 1_000_000).dropFirst()
    return "\(millionths / 1_000_000).\(digits)"
  }
}

extension String {
  /// The text as it may stand in XML 1.0, in attributes, too; characters that XML does not allow
  /// become U+FFFD.
  fileprivate var xml: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: result += "\u{FFFD}"
      }
    }
    return result
  }
}
