import Foundation
import HeedCore
import HeedWorkspace

/// Writes letters of a workspace for customers of a file, again and again on one core, and prints
/// what each cost the processor.
///
///     write WORKSPACE TEMPLATE CUSTOMERS.json COUNT
@main
enum Write {
  private static let now = Instant(seconds: 1_795_255_200)

  static func main() throws {
    let arguments = CommandLine.arguments
    var reader = ConfigurationReader(try Workspace(at: arguments[1]).files(), now: now)
    let data = try Data(contentsOf: URL(fileURLWithPath: arguments[3]))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let customers = try decoder.decode([Customer].self, from: data)
    guard let configuration = reader.read(), let count = Int(arguments[4]), !customers.isEmpty
    else {
      exit(2)
    }
    let writer = try LetterWriter(configuration, date: now)
    let requests = try customers.map { try $0.request(arguments[2], configuration, now: now) }
    var bytes = 0
    var buffers = LetterBuffers()
    let start = clock()
    for number in 0..<count {
      bytes += try writer.write(requests[number % requests.count], in: &buffers).bytes.count
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let sample = try writer.write(requests[0]).bytes
    let report = Report(
      microseconds: seconds / Double(count) * 1e6, digest: digestCost(sample, count: count),
      bytes: bytes / count, sample: String(decoding: sample, as: UTF8.self))
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }

  /// What taking the SHA-256 of a letter costs, in microseconds.
  private static func digestCost(_ letter: [UInt8], count: Int) -> Double {
    var sum = 0
    let start = clock()
    for _ in 0..<count { sum &+= Int(Digest(letter).bytes[0]) }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    return sum < 0 ? 0 : seconds / Double(count) * 1e6
  }

  private struct Report: Encodable {
    let microseconds: Double
    /// The part of it that the SHA-256 takes.
    let digest: Double
    let bytes: Int
    let sample: String
  }
}

private struct Customer: Decodable {
  let id: String
  let firstName: String
  let lastName: String
  let email: String
  let comment: String

  func request(
    _ template: String, _ configuration: Configuration, now: Instant
  ) throws -> LetterRequest {
    var response = Response(
      values: Array(repeating: .missing, count: configuration.schema.fields.count), row: 1)
    response[.firstName] = .text(firstName)
    response[.lastName] = .text(lastName)
    response[.fullName] = .text("\(firstName) \(lastName)")
    response[.comment] = .text(comment)
    response[.language] = .text("en")
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    facts.read(response)
    let decision = try configuration.triage.decide(facts, submittedAt: now).asking(for: template)
    return LetterRequest(
      response: response, decision: decision, recipient: try EmailAddress(email), identity: id,
      submittedAt: now)
  }
}
