import JSONLines
import LocatedYAML

/// A response that a person wrote down as a JSON object, with the names of fields that rules use.
package enum PastedResponse {
  /// Reads the object, as `given:` of a test is read.
  ///
  /// - Parameters:
  ///   - json: one object, such as `{"nps": 2, "plan": "enterprise"}`, in UTF-8.
  ///   - configuration: the fields and surveys of the workspace.
  ///   - now: when the response was given, if it does not say so.
  /// - Returns: the response with its band, its language and what is given of the past.
  /// - Throws: `UnreadableExport` with every mistake in it.
  package static func response(
    _ json: [UInt8], _ configuration: Configuration, now: Instant
  ) throws(UnreadableExport) -> Response {
    let node = try node(json)
    var diagnostics = Diagnostics()
    let vocabulary = RuleVocabulary(configuration, templates: [])
    let given = GivenReader(vocabulary: vocabulary).values(node, into: &diagnostics)
    guard !diagnostics.hasErrors else {
      throw UnreadableExport(diagnostics.sorted.map(Self.withoutPlace))
    }
    let id = StandardField.id.rawValue
    let named = given.contains { $0.slot == id } ? given : given + [(id, .text("pasted"))]
    return GivenResponse(schema: configuration.schema, surveys: configuration.surveys)
      .response(named, now: now)
  }

  private static let help =
    "write it as '{\"nps\": 2, \"comment\": \"...\"}', with single quotes around it in a terminal"

  private static func node(_ json: [UInt8]) throws(UnreadableExport) -> YAMLNode {
    let isBlank: (UInt8) -> Bool = { $0 == .space || $0 == .tab || $0.isLineEnd }
    let object = json.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let padded = Array(object) + Array(repeating: 0, count: JSONObjectReader.padding)
    do throws(JSONFailure) {
      var reader = try JSONObjectReader()
      return try padded.withUnsafeBufferPointer { bytes in
        Result { () throws(JSONFailure) -> YAMLNode in
          try reader.withMembers(
            of: UnsafeBufferPointer(rebasing: bytes[..<object.count])
          ) { Self.node($0) }
        }
      }.get()
    } catch {
      throw UnreadableExport(
        Diagnostic(
          "wrong-json", "the response can't be read: \(error.reason)", help: Self.help))
    }
  }

  /// The members as a mapping of YAML; items of one list belong together.
  private static func node(_ members: [JSONMember]) -> YAMLNode {
    let mark = YAMLMark(file: "response", line: 1, column: 1)
    var entries: [(key: String, values: [YAMLNode], isList: Bool)] = []
    for member in members {
      let key = String(decoding: member.path, as: UTF8.self)
      let value = scalar(member, at: mark)
      if member.isItem, let last = entries.indices.last, entries[last].isList,
        entries[last].key == key
      {
        entries[last].values.append(value)
      } else {
        entries.append((key, [value], member.isItem))
      }
    }
    return YAMLNode(
      .mapping(
        entries.map { key, values, isList in
          let value = isList ? YAMLNode(.sequence(values), at: mark) : values[0]
          return YAMLEntry(key: key, keyMark: mark, value: value)
        }), at: mark)
  }

  private static func scalar(_ member: JSONMember, at mark: YAMLMark) -> YAMLNode {
    let text = String(decoding: member.text, as: UTF8.self)
    switch member.kind {
    case .null: return YAMLNode(.scalar("", isPlain: true), at: mark)
    case .truth: return YAMLNode(.scalar(text == "true" ? "yes" : "no", isPlain: true), at: mark)
    case .number: return YAMLNode(.scalar(text, isPlain: true), at: mark)
    case .text: return YAMLNode(.scalar(text, isPlain: false), at: mark)
    }
  }

  /// A pasted response has no lines to point at.
  private static func withoutPlace(_ diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.code, diagnostic.severity, diagnostic.message, help: diagnostic.help)
  }
}
