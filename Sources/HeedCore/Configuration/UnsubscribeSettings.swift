import Markdown

/// Where recipients of advertising say that they want no more of it.
package struct UnsubscribeSettings: Hashable, Sendable {
  /// An address that begins with `https:`; nil for none.
  ///
  /// In it `{address}` stands for the recipient's address and `{letter}` for the letter's id.
  package let link: String?
  /// Who is written to; nil for nobody.
  package let mail: EmailAddress?

  /// The addresses for one letter.
  ///
  /// - Parameters:
  ///   - recipient: whom the letter is to.
  ///   - letter: the letter's id, which tells it from every other.
  /// - Returns: the addresses, with all that names the recipient encoded.
  package func addresses(
    for recipient: EmailAddress, letter: String
  ) -> UnsubscribeAddresses {
    UnsubscribeAddresses(
      link: link.map { link in
        link.replacing(Self.addressMark, with: Self.encoded(recipient.wire))
          .replacing(Self.letterMark, with: Self.encoded(letter))
      },
      mail: mail.map { mail in
        "mailto:\(Self.encoded(mail.wire, as: .addressee))?subject=unsubscribe%20\(letter)"
      })
  }

  static let addressMark = "{address}"
  static let letterMark = "{letter}"

  private static func encoded(_ text: String, as part: URLPart = .component) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var output: [UInt8] = []
      do throws(ValueRefusal) {
        try URLEscaping.append(bytes, as: part, to: &output)
      } catch {
        return ""
      }
      return String(decoding: output, as: UTF8.self)
    }
  }
}
