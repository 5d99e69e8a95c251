import Liquid
import Markdown

/// How values are escaped for each place of a letter, in the form the template language wants.
enum LetterEncodings {
  /// What stands in the output where a value can't stand; no letter may hold it.
  static let refusal: UInt8 = 0

  /// Each is a function that captures nothing, so that none is retained for every value.
  private static let byPlace: [(place: Place, encoding: Encoding)] = [
    (.htmlText, Encoding { append($0, at: .htmlText, to: &$1) }),
    (.htmlAttribute, Encoding { append($0, at: .htmlAttribute, to: &$1) }),
    (.htmlURL(.whole), Encoding { append($0, at: .htmlURL(.whole), to: &$1) }),
    (.htmlURL(.component), Encoding { append($0, at: .htmlURL(.component), to: &$1) }),
    (.htmlURL(.addressee), Encoding { append($0, at: .htmlURL(.addressee), to: &$1) }),
    (.text, Encoding { append($0, at: .text, to: &$1) }),
    (.textURL(.whole), Encoding { append($0, at: .textURL(.whole), to: &$1) }),
    (.textURL(.component), Encoding { append($0, at: .textURL(.component), to: &$1) }),
    (.textURL(.addressee), Encoding { append($0, at: .textURL(.addressee), to: &$1) }),
  ]

  static let all = byPlace.map(\.encoding) + [Encoding(append: TextEscaping.appendWords)]

  /// For the subject and the preheader, which no line is broken in.
  static let head = byPlace.count

  private static func append(
    _ value: UnsafeBufferPointer<UInt8>, at place: Place, to output: inout [UInt8]
  ) {
    do throws(ValueRefusal) {
      try place.append(value, to: &output)
    } catch {
      output.append(refusal)
    }
  }

  static func index(of place: Place) -> Int? {
    byPlace.firstIndex { $0.place == place }
  }
}
