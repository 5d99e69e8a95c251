import Liquid
import Markdown

/// How values are escaped for each place of a letter, in the form the template language wants.
enum LetterEncodings {
  private typealias Refusal = Encoding.Refusal

  private static let places: [Place] = [
    .htmlText, .htmlAttribute, .htmlURL(.whole), .htmlURL(.component), .htmlURL(.addressee), .text,
    .textURL(.whole), .textURL(.component), .textURL(.addressee),
  ]

  static let all = places.map(encoding) + [Encoding(append: TextEscaping.appendWords)]

  /// For the subject and the preheader, which no line is broken in.
  static let head = places.count

  static func index(of place: Place) -> Int? {
    places.firstIndex(of: place)
  }

  /// Each is a function that captures nothing, so that none is retained for every value.
  private static func encoding(of place: Place) -> Encoding {
    switch place {
    case .htmlText:
      Encoding { text, out throws(Refusal) in try append(text, at: .htmlText, to: &out) }
    case .htmlAttribute:
      Encoding { text, out throws(Refusal) in try append(text, at: .htmlAttribute, to: &out) }
    case .htmlURL(.whole):
      Encoding { text, out throws(Refusal) in try append(text, at: .htmlURL(.whole), to: &out) }
    case .htmlURL(.component):
      Encoding { text, out throws(Refusal) in try append(text, at: .htmlURL(.component), to: &out) }
    case .htmlURL(.addressee):
      Encoding { text, out throws(Refusal) in try append(text, at: .htmlURL(.addressee), to: &out) }
    case .text:
      Encoding { text, out throws(Refusal) in try append(text, at: .text, to: &out) }
    case .textURL(.whole):
      Encoding { text, out throws(Refusal) in try append(text, at: .textURL(.whole), to: &out) }
    case .textURL(.component):
      Encoding { text, out throws(Refusal) in try append(text, at: .textURL(.component), to: &out) }
    case .textURL(.addressee):
      Encoding { text, out throws(Refusal) in try append(text, at: .textURL(.addressee), to: &out) }
    }
  }

  private static func append(
    _ value: UnsafeBufferPointer<UInt8>, at place: Place, to output: inout [UInt8]
  ) throws(Refusal) {
    do throws(ValueRefusal) {
      try place.append(value, to: &output)
    } catch {
      throw Refusal(error.message, help: error.help)
    }
  }
}
