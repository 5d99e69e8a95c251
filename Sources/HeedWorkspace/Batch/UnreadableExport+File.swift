import HeedCore

extension Diagnostic {
  /// The same, said of a file.
  func about(_ file: String) -> Diagnostic {
    guard location == nil else { return self }
    let name = file == "-" ? "standard input" : file
    return Diagnostic(code, severity, "\(name): \(message)", help: help)
  }
}

extension UnreadableExport {
  /// The same, said of a file.
  func about(_ file: String) -> UnreadableExport {
    UnreadableExport(diagnostics.map { $0.about(file) })
  }
}
