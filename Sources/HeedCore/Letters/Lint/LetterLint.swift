/// Looks through the words of all letters for what a careful person would not have written.
struct LetterLint {
  private let configuration: Configuration
  private let files: WorkspaceFiles
  private let now: Instant

  init(_ configuration: Configuration, _ files: WorkspaceFiles, now: Instant) {
    self.configuration = configuration
    self.files = files
    self.now = now
  }

  var findings: [Diagnostic] {
    let unhappy = UnhappyLetters(configuration).names
    let samples = LetterSamples(configuration, now: now)
    return LetterFile.all(configuration, files).flatMap {
      findings(in: $0, isForUnhappy: unhappy.contains($0.name), samples)
    }
  }

  private func findings(
    in letter: LetterFile, isForUnhappy: Bool, _ samples: LetterSamples?
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for rule in WordingRule.all {
      let isAsked = letter.audience == .customers || rule.isForColleagues
      if isAsked, isForUnhappy || !rule.isForUnhappy { findings += rule.findings(in: letter) }
    }
    findings += LoudWords.findings(in: letter)
    findings += LinkCheck.findings(in: letter)
    findings += ChineseForm.findings(in: letter)
    findings += values(of: letter)
    let written = samples?.letters(of: letter) ?? []
    findings += LengthCheck(letter, isForUnhappy: isForUnhappy).findings(written)
    return findings
  }

  private func values(of letter: LetterFile) -> [Diagnostic] {
    guard letter.audience == .customers,
      let (template, _) = configuration.templates.letter(letter.name, language: letter.language)
    else { return [] }
    return PrintedValues(template: template, schema: configuration.schema).findings
  }
}
