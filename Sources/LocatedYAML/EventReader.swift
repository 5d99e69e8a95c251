import CLibYAML

/// What libyaml reports, as values.
struct Event {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias(String)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
    case documentStart
  }

  let kind: Kind
  let anchor: String?
  let mark: YAMLMark
}

/// Turns bytes into events through libyaml's parser.
enum EventReader {
  static func events(in bytes: [UInt8], file: String) throws(YAMLError) -> [Event] {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw YAMLError(
        mark: YAMLMark(file: file, line: 1, column: 1),
        message: "there is not enough memory to read this file", help: nil)
    }
    defer { yaml_parser_delete(&parser) }
    let result: Result<[Event], YAMLError> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      return collect(from: &parser, bytes: buffer, file: file)
    }
    return try result.get()
  }

  private static func collect(
    from parser: inout yaml_parser_t, bytes: UnsafeBufferPointer<UInt8>, file: String
  ) -> Result<[Event], YAMLError> {
    var events: [Event] = []
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        return .failure(error(of: parser, bytes: bytes, file: file))
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return .success(events) }
      if let value = Event(event, file: file) { events.append(value) }
    }
  }

  private static func error(
    of parser: yaml_parser_t, bytes: UnsafeBufferPointer<UInt8>, file: String
  ) -> YAMLError {
    let problem = parser.problem.map { String(cString: $0) } ?? "unknown problem"
    if parser.error == YAML_READER_ERROR {
      return YAMLError(
        problem: problem, at: mark(ofByte: parser.problem_offset, in: bytes, file: file))
    }
    return YAMLError(
      problem: problem, at: YAMLMark(parser.problem_mark, file: file),
      opened: parser.context == nil ? nil : YAMLMark(parser.context_mark, file: file))
  }

  /// Line and column of a byte; libyaml gives only the byte when the encoding is wrong.
  private static func mark(
    ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>, file: String
  ) -> YAMLMark {
    let before = bytes.prefix(max(0, min(offset, bytes.count)))
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return YAMLMark(file: file, line: line + 1, column: column + 1)
  }
}

extension Event {
  /// Nil for the events that carry nothing: the stream's start and the document's end.
  fileprivate init?(_ event: yaml_event_t, file: String) {
    let mark = YAMLMark(event.start_mark, file: file)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self.init(
        kind: .scalar(
          String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        anchor: Self.text(scalar.anchor), mark: mark)
    case YAML_ALIAS_EVENT:
      self.init(kind: .alias(Self.text(event.data.alias.anchor) ?? ""), anchor: nil, mark: mark)
    case YAML_SEQUENCE_START_EVENT:
      self.init(
        kind: .sequenceStart, anchor: Self.text(event.data.sequence_start.anchor), mark: mark)
    case YAML_MAPPING_START_EVENT:
      self.init(
        kind: .mappingStart, anchor: Self.text(event.data.mapping_start.anchor), mark: mark)
    case YAML_SEQUENCE_END_EVENT: self.init(kind: .sequenceEnd, anchor: nil, mark: mark)
    case YAML_MAPPING_END_EVENT: self.init(kind: .mappingEnd, anchor: nil, mark: mark)
    case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, anchor: nil, mark: mark)
    default: return nil
    }
  }

  private static func text(_ characters: UnsafeMutablePointer<UInt8>?) -> String? {
    characters.map { String(cString: $0) }
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t, file: String) {
    self.init(file: file, line: mark.line + 1, column: mark.column + 1)
  }
}
