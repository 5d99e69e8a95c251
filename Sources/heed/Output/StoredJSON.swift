import Foundation

/// JSON out of the ledger, printed as a part of other JSON.
enum StoredJSON: Codable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([StoredJSON])
  case object([String: StoredJSON])

  /// What can't be read as JSON becomes a text.
  init(_ bytes: [UInt8]) {
    self =
      (try? JSONDecoder().decode(StoredJSON.self, from: Data(bytes)))
      ?? .text(String(decoding: bytes, as: UTF8.self))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([StoredJSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: StoredJSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .truth(let truth): try container.encode(truth)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let members): try container.encode(members)
    }
  }
}
