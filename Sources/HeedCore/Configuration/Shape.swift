/// The keys that may stand together in a group.
///
/// Each reader declares the shape of what it reads. `MappingReader` takes from it which keys are
/// allowed and which must be there; the schemas for editors are written from it.
struct Shape: Sendable {
  let keys: [Key]
  /// Keys of which exactly one is given; empty where there is no such choice.
  let choice: [String]
  /// What keys beyond these look like, and what stands after them; nil where there are none.
  let others: (names: TextForm, form: Form)?

  init(_ keys: [Key], choice: [String] = [], others: (names: TextForm, form: Form)? = nil) {
    self.keys = keys
    self.choice = choice
    self.others = others
  }

  /// The names of the keys, in the order in which they are explained.
  var names: [String] { keys.map(\.name) }

  subscript(name: String) -> Key? {
    keys.first { $0.name == name }
  }

  /// A key, and what stands after it.
  struct Key: Sendable {
    /// When a key must be there.
    enum Presence: Hashable, Sendable {
      case optional
      case required
      /// This key or the other is needed, and they exclude each other.
      case either(or: String)
      /// The key stands alone: where it is, no other may be.
      case alone
    }

    let name: String
    let form: Form
    let presence: Presence
    /// What the key says, in a sentence or two.
    let meaning: String
    /// What to do when the key is missing.
    let help: String

    private init(
      _ name: String, _ form: Form, _ presence: Presence, _ meaning: String, help: String? = nil
    ) {
      self.name = name
      self.form = form
      self.presence = presence
      self.meaning = meaning
      self.help = help ?? "write  \(name): ..."
    }

    /// A key that may be left out.
    static func optional(_ name: String, _ form: Form, _ meaning: String) -> Key {
      Key(name, form, .optional, meaning)
    }

    /// A key that must be there, unless another one stands in its place.
    static func required(
      _ name: String, _ form: Form, or other: String? = nil, _ meaning: String,
      help: String? = nil
    ) -> Key {
      Key(name, form, other.map { .either(or: $0) } ?? .required, meaning, help: help)
    }

    /// A key beside which no other may stand.
    static func alone(_ name: String, _ form: Form, _ meaning: String) -> Key {
      Key(name, form, .alone, meaning)
    }
  }
}
