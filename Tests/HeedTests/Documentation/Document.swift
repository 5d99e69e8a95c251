import Foundation
import TestSupport
import Testing

/// A text of the project that shows what commands print.
struct Document: CustomTestStringConvertible {
  /// Relative to the project's top folder.
  let path: String
  let commands: [ShownCommand]

  var testDescription: String { path }

  /// The README and the pages of `docs/`, where they show commands.
  static let all: [Document] = {
    let docs = Checkout.url.appending(path: "docs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: docs.path)) ?? []
    let pages = names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    return (["README.md"] + pages).compactMap { path in
      guard let data = try? Data(contentsOf: Checkout.url.appending(path: path)) else { return nil }
      let commands = ShownCommand.all(in: String(decoding: data, as: UTF8.self))
      return commands.isEmpty ? nil : Document(path: path, commands: commands)
    }
  }()
}
