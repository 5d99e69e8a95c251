import TestSupport

@testable import HeedCore

/// check-jsonschema from PyPI, which knows nothing of heed.
enum SchemaJudge {
  /// A file to be judged by the schema of its kind.
  struct File {
    let name: String
    let kind: RulesFileKind
    let bytes: [UInt8]
  }

  static var isThere: Bool { Python.has("check_jsonschema") }

  /// What is said against files, by their names; nothing about those that are allowed.
  static func complaints(
    about files: [File], by writer: SchemaWriter
  ) throws -> [String: String] {
    let records = RulesFileKind.allCases.map { kind in
      Record(
        schema: JSONWriter.text(of: writer.schema(of: kind)),
        files: files.filter { $0.kind == kind }.map {
          Record.File(name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
        })
    }
    let lines = try Python.lines(program, records: records.filter { !$0.files.isEmpty })
    return Dictionary(
      lines.compactMap { line in
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  private struct Record: Encodable {
    struct File: Encodable {
      let name: String
      let text: String
    }

    let schema: String
    let files: [File]
  }

  private static let program = #"""
    import json, pathlib, subprocess, sys, tempfile
    for record in json.load(sys.stdin):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            schema = folder / 'schema.json'
            schema.write_text(record['schema'], encoding='utf-8')
            names = {}
            for number, file in enumerate(record['files']):
                path = folder / f'{number}.yml'
                path.write_text(file['text'], encoding='utf-8')
                names[str(path)] = file['name']
            judge = [sys.executable, '-m', 'check_jsonschema']
            subprocess.run(judge + ['--check-metaschema', str(schema)], check=True, capture_output=True)
            outcome = subprocess.run(judge + ['--schemafile', str(schema), '-o', 'json', *names],
                                     capture_output=True, text=True)
            report = json.loads(outcome.stdout)
            for error in report.get('errors', []) + report.get('parse_errors', []):
                message = ' '.join(f"{error.get('path', '')} {error.get('message', '')}".split())
                print(names[error['filename']], message, sep='\t')
    """#
}

extension RulesFileKind {
  /// The kind of a file of a workspace; nil when it is none.
  init?(path: String) {
    guard path.hasPrefix("rules/"), path.hasSuffix(".yml") else { return nil }
    let parts = path.dropLast(".yml".count).split(separator: "/")
    switch parts.dropFirst().first {
    case "sources": self = .source
    case "tests": self = .tests
    case "triage": self = .triage
    case let name?: self.init(rawValue: String(name))
    case nil: return nil
    }
  }
}
