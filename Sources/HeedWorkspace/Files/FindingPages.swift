import CEmbeddedFiles

/// The pages that explain each kind of finding, which the program carries.
package enum FindingPages {
  /// In alphabetical order.
  package static var codes: [String] { pages.keys.sorted() }

  /// The page of a code, in Markdown; nil when there is no such code.
  package static func page(_ code: String) -> String? {
    pages[code]
  }

  private static let pages: [String: String] = {
    var pages: [String: String] = [:]
    for file in UnsafeBufferPointer(start: embeddedFindings, count: embeddedFindingCount) {
      let name = String(cString: file.path).split(separator: "/").last ?? ""
      let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.length)
      var text = String(decoding: bytes, as: UTF8.self)
      while text.last?.isNewline == true { text.removeLast() }
      pages[String(name.dropLast(3))] = text
    }
    return pages
  }()
}
