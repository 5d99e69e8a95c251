import CLibYAML

/// Reads one YAML document into nodes that know their places, with libyaml.
package enum YAMLDocument {
  /// What a file may hold at most; an alias counts as everything it stands for.
  package struct Limits: Sendable {
    package var nodes = 1_000_000
    package var depth = 64

    package init() {}
  }

  /// Parses a file that holds one document.
  ///
  /// - Parameters:
  ///   - bytes: the file's content, in UTF-8 or UTF-16.
  ///   - file: the name that every mark shall show.
  ///   - limits: what the file may hold at most.
  /// - Returns: the document's root; nil when the file is empty or holds only comments.
  /// - Throws: `YAMLError` for the first mistake in the syntax, a repeated key, or a limit.
  package static func parse(
    _ bytes: [UInt8], file: String, limits: Limits = Limits()
  ) throws(YAMLError) -> YAMLNode? {
    let events = try EventReader.events(in: bytes, file: file)
    var composer = Composer(events: events, limits: limits)
    return try composer.document()
  }
}
