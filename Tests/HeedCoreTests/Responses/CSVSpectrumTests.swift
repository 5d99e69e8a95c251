import Foundation
import TestSupport
import Testing

@testable import HeedCore

@Suite("csv-spectrum", .enabled(if: Checkout.suite("csv-spectrum") != nil))
struct CSVSpectrumTests {
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
    "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func agrees(name: String) throws {
    let reading = CSVReading(try Checkout.suiteBytes("csv-spectrum/csvs/\(name).csv"))
    let json = try Checkout.suiteBytes("csv-spectrum/json/\(name).json")
    let expected = try JSONDecoder().decode([[String: String]].self, from: Data(json))
    let header = try #require(reading.rows.first)
    let rows = reading.rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    #expect(rows == expected)
  }
}
