import Foundation

/// The file that a new user reads first.
enum Readme {
  /// The commands that it shows; none where it is missing.
  static let commands = {
    let url = Checkout.url.appending(path: "README.md")
    let text = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) }
    return ShownCommand.all(in: text ?? "")
  }()
}
