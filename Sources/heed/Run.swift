import ArgumentParser

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads new responses, decides, writes letters and opens deadlines.")
  mutating func run() async throws {}
}
