import Foundation
import Mustache

/// Renders the two parts of a letter again and again on one core, and prints what each cost.
///
/// Values are those of customers of a file, escaped in HTML; it makes no message of the parts.
///
///     mustache LETTER.txt LETTER.html CUSTOMERS.json COUNT
@main
enum Measure {
  static func main() throws {
    let arguments = CommandLine.arguments
    let text = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + (try read(arguments[1])))
    let page = try MustacheTemplate(string: try read(arguments[2]))
    let data = try Data(contentsOf: URL(fileURLWithPath: arguments[3]))
    let customers = try JSONDecoder().decode([[String: String]].self, from: data)
    guard let count = Int(arguments[4]), !customers.isEmpty else { exit(2) }
    var bytes = 0
    let start = clock()
    for number in 0..<count {
      let customer = customers[number % customers.count]
      bytes += text.render(customer).utf8.count + page.render(customer).utf8.count
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let report = Report(
      microseconds: seconds / Double(count) * 1e6, bytes: bytes / count,
      text: text.render(customers[0]), page: page.render(customers[0]))
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }

  private static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private struct Report: Encodable {
    let microseconds: Double
    let bytes: Int
    let text: String
    let page: String
  }
}
