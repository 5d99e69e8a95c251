/// A file that travels in a message: an attachment, or a picture that the letter shows.
struct EnclosedFile: Sendable {
  /// As the recipient sees it.
  let name: String
  let bytes: [UInt8]

  /// What the recipient may do with the file.
  enum Disposition {
    case attachment
    /// Shown where the HTML part names it by this id.
    case inline(contentID: String)
  }

  /// Appends the part of a message that holds the file, without a line end after it.
  func append(_ disposition: Disposition, to output: inout [UInt8]) {
    output.append("Content-Type: ")
    output.append(contentsOf: MediaType(ofFile: name, holding: bytes).text.utf8)
    output.append("\r\nContent-Transfer-Encoding: base64\r\n")
    if case .inline(let contentID) = disposition {
      output.append("Content-ID: <")
      output.append(contentsOf: contentID.utf8)
      output.append(">\r\nContent-Disposition: inline")
    } else {
      output.append("Content-Disposition: attachment")
    }
    HeaderParameter.append("filename", name, to: &output)
    output.append("\r\n\r\n")
    bytes.withUnsafeBufferPointer { Base64.appendLines($0, to: &output) }
  }
}
