/// Words and patterns that cannot be used, each where it is written.
package struct InvalidPatterns: Error {
  package let diagnostics: [Diagnostic]
}
