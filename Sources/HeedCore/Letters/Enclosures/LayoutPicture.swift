/// A picture of `templates/` that the layout shows, so that it travels in every letter.
struct LayoutPicture: Sendable {
  /// What the layout writes after `cid:`, the file's path in `templates/`.
  let path: String
  let file: EnclosedFile
  /// What the letter writes after `cid:` (RFC 2392).
  let contentID: String

  init(path: String, bytes: [UInt8]) {
    self.path = path
    file = EnclosedFile(
      name: path.split(separator: "/").last.map(String.init) ?? path, bytes: bytes)
    contentID = Digest(bytes).hexadecimal(bytes: 16) + "@picture"
  }

  /// The page of a letter with the picture in it, as a browser can show it.
  func embedded(in page: String) -> String {
    var data: [UInt8] = []
    Base64.append(file.bytes[...], to: &data)
    let type = MediaType(ofFile: file.name, holding: file.bytes).text
    let address = "data:\(type);base64,\(String(decoding: data, as: UTF8.self))"
    return page.replacing("cid:\(contentID)", with: address)
  }

  /// The layout's text with the picture named as the letter names it.
  func named(in text: String) -> String {
    ["\"", "'"].reduce(text) { text, quote in
      text.replacing("\(quote)cid:\(path)\(quote)", with: "\(quote)cid:\(contentID)\(quote)")
    }
  }
}
