/// A text, number, truth value or `null` somewhere in an object, with the path that leads to it.
///
/// It points into the reader's memory and must not leave the closure that was given it.
package struct JSONMember {
  package enum Kind {
    case text, number, truth, null
  }

  /// The names that lead to the value, joined with dots, such as `contact.email`.
  ///
  /// An item of a list of
  /// scalars has the path of the list, one of a list of objects its number as a name: `notes.0.text`.
  package let path: UnsafeBufferPointer<UInt8>
  /// What a text says; of everything else the letters as they stand in the file, such as `1.10`.
  package let text: UnsafeBufferPointer<UInt8>
  package let kind: Kind
  /// Whether the value is an item of a list; several of one path then belong together.
  package let isItem: Bool
}
