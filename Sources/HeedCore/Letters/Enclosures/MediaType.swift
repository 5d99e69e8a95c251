/// What kind of data a file holds (RFC 2046), as far as its name tells.
struct MediaType: Hashable, Sendable {
  /// As `Content-Type` has it.
  let text: String

  /// The pictures that mail programs show.
  static let pictures = ["png", "jpg", "jpeg", "gif"]

  private static let byEnding = [
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "ics": "text/calendar; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
  ]

  /// - Parameters:
  ///   - name: the file's name.
  ///   - bytes: what it holds; what is not UTF-8 is not called text.
  init(ofFile name: String, holding bytes: [UInt8]) {
    let type = Self.byEnding[Self.ending(of: name)] ?? "application/octet-stream"
    let isText = type.hasPrefix("text/")
    text =
      isText && String(validating: bytes, as: UTF8.self) == nil ? "application/octet-stream" : type
  }

  /// What stands after the last dot of a file's name, in lower case; empty without one.
  static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
