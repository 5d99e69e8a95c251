import MIME

/// What is unusual about how a mail is built, where a mail program may show something else than heed.
struct MailOddities {
  /// In plain words.
  let remarks: [String]

  private static let knownContainers: Set = [
    "multipart/mixed", "multipart/alternative", "multipart/related",
  ]
  private static let plainEncodings: Set = ["7bit", "8bit", "binary"]
  private static let fieldsOnce = [
    "content-type", "content-transfer-encoding", "content-disposition",
  ]
  /// So many names stand in a remark.
  private static let mostNames = 4

  init(_ message: MailMessage, _ parts: MailParts) {
    var remarks: [String] = []
    if let names = Self.list(parts.versions.map(\.type.name)) {
      remarks.append("it has a further version of the text (\(names)) that is not shown here")
    }
    let containers = message.all.map(\.type).filter(\.isMultipart).map(\.name)
    if let names = Self.list(containers.filter { !Self.knownContainers.contains($0) }) {
      remarks.append(
        "it is built in an unusual way (\(names)); mail programs may show it otherwise")
    }
    let fields = message.all.flatMap { part in
      Self.fieldsOnce.filter { name in part.header.fields.count { $0.name == name } > 1 }
    }
    if let names = Self.list(fields) {
      remarks.append("a part of it says twice what it is (\(names)); mail programs differ about it")
    }
    if let names = Self.list(message.all.compactMap(Self.unknownEncoding)) {
      remarks.append(
        "a part of it is encoded in a way that heed does not know (\(names)), and is shown as it is"
      )
    }
    if message.isCutOff {
      remarks.append("it has more parts than heed reads: look at it in a mail program")
    }
    self.remarks = remarks
  }

  /// The transfer encoding of a part that is read as if it had none; nil where it has none.
  private static func unknownEncoding(_ part: MailPart) -> String? {
    guard let name = part.header["content-transfer-encoding"]?.lowercased(),
      !plainEncodings.contains(name),
      part.type.isMultipart || TransferEncoding(name) == .identity
    else { return nil }
    return name
  }

  /// Some names, each once; nil for none.
  private static func list(_ names: [String]) -> String? {
    let different = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !different.isEmpty else { return nil }
    return different.prefix(mostNames).map { String($0.prefix(40)) }.joined(separator: ", ")
      + (different.count > mostNames ? " …" : "")
  }
}
