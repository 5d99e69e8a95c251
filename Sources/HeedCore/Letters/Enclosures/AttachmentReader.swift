import LocatedYAML

/// Reads the files that a template names under `attachments:`.
struct AttachmentReader {
  /// The folder of the template, such as `templates/hello`.
  let folder: String
  let files: WorkspaceFiles

  /// The most bytes of all attachments of a letter; many servers take no mail over 10 MB.
  static let sizeLimit = 5_000_000

  /// The files, in the order of their names in the template; those after a mistake, which is in
  /// `diagnostics`, are left out.
  ///
  /// A path counts from the template's folder, or else from `templates`.
  func files(
    _ names: [(text: String, mark: YAMLMark)], into diagnostics: inout Diagnostics
  ) -> [EnclosedFile] {
    var enclosed: [EnclosedFile] = []
    var size = 0
    for (path, mark) in names {
      let check = EnclosureCheck(path: path, kind: .attachment, place: SourceLocation(mark))
      guard
        let bytes = check.bytes(
          at: ["\(folder)/\(path)", "templates/\(path)"], in: files, into: &diagnostics)
      else { continue }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if enclosed.contains(where: { $0.name == name }) {
        diagnostics.error(
          "wrong-value", at: mark, "'\(name)' is attached twice", help: "take out one of the two")
      }
      size += bytes.count
      if size > Self.sizeLimit, size - bytes.count <= Self.sizeLimit {
        diagnostics.error(
          "large-enclosure", at: mark,
          "with this file the attachments are larger than \(EnclosureCheck.size(Self.sizeLimit))",
          help: "give the letter a link to it instead")
      }
      enclosed.append(EnclosedFile(name: name, bytes: bytes))
    }
    return enclosed
  }
}
