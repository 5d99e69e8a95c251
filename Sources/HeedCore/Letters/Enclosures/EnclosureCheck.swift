/// Checks a file that is to travel with letters.
struct EnclosureCheck {
  enum Kind {
    case picture, attachment
  }

  /// As the template or the layout names it.
  let path: String
  let kind: Kind
  let place: SourceLocation

  /// The bytes of the first of some paths that there is a file at; nil after a mistake.
  func bytes(
    at paths: [String], in files: WorkspaceFiles, into diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(""), !parts.contains(".."), !parts.contains("."),
      !ControlCharacters.isIn(path)
    else {
      return reject(
        "wrong-value", "this must be a file in templates/",
        help: "write its path without / at the beginning and without ..", into: &diagnostics)
    }
    guard kind == .attachment || MediaType.pictures.contains(MediaType.ending(of: path)) else {
      return reject(
        "wrong-value", "mail programs don't show such a picture",
        help: "save it as PNG, JPEG or GIF", into: &diagnostics)
    }
    guard let bytes = paths.lazy.compactMap({ files[$0] }).first else {
      return reject(
        "missing-file", "there is no \(paths.joined(separator: " and no "))",
        help: "put the file there, or correct its name", into: &diagnostics)
    }
    guard !bytes.isEmpty else {
      return reject("empty-file", "'\(path)' holds nothing", help: nil, into: &diagnostics)
    }
    let limit = kind == .picture ? PictureReader.sizeLimit : AttachmentReader.sizeLimit
    guard bytes.count <= limit else {
      return reject(
        "large-enclosure", "'\(path)' is larger than \(Self.size(limit))",
        help: kind == .picture
          ? "make it smaller; every letter carries it" : "give the letter a link to it instead",
        into: &diagnostics)
    }
    return bytes
  }

  /// As people write it: 100 KB, 5 MB.
  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1000) KB" : "\(bytes / 1_000_000) MB"
  }

  private func reject(
    _ code: String, _ message: String, help: String?, into diagnostics: inout Diagnostics
  ) -> [UInt8]? {
    diagnostics.add(Diagnostic(code, at: place, message, help: help))
    return nil
  }
}
