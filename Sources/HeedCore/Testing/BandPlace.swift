import LocatedYAML

/// Where a band of a survey is declared.
struct BandPlace {
  let survey: String
  let band: String
  let location: SourceLocation

  private static let path = "rules/surveys.yml"

  /// The places of all bands; the first line of the file where one can't be told.
  static func all(_ surveys: [Survey], files: WorkspaceFiles) -> [BandPlace] {
    var ignored = Diagnostics()
    let declared = files.yaml(path, into: &ignored)?.entry("surveys")?.value
    return surveys.flatMap { survey in
      let bands = declared?.entry(survey.name)?.value.entry("bands")?.value
      return survey.bands.map { band in
        let mark =
          bands?.entry(band.name)?.keyMark ?? YAMLMark(file: path, line: 1, column: 1)
        return BandPlace(survey: survey.name, band: band.name, location: SourceLocation(mark))
      }
    }
  }
}

extension YAMLNode {
  fileprivate func entry(_ key: String) -> YAMLEntry? {
    mapping?.first { $0.key == key }
  }
}
