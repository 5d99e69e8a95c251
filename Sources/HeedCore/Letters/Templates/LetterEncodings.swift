import Liquid
import Markdown

/// How values are escaped for each place of a letter, in the form the template language wants.
enum LetterEncodings {
  /// What stands in the output where a value can't stand; no letter may hold it.
  static let refusal: UInt8 = 0

  private static let places: [Place] = [
    .htmlText, .htmlAttribute, .htmlURL(.whole), .htmlURL(.component), .htmlURL(.addressee),
    .text, .textURL(.whole), .textURL(.component), .textURL(.addressee),
  ]

  static let all = places.map(encoding) + [Encoding(append: TextEscaping.appendWords)]

  /// For the subject and the preheader, which no line is broken in.
  static let head = places.count

  private static func encoding(_ place: Place) -> Encoding {
    Encoding { value, output in
      do throws(ValueRefusal) {
        try place.append(value, to: &output)
      } catch {
        output.append(refusal)
      }
    }
  }

  static func index(of place: Place) -> Int? {
    places.firstIndex(of: place)
  }
}
