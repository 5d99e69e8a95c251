/// A node of the document that stands on lines of its own.
enum Block {
  case paragraph([Inline])
  case heading(level: Int, [Inline])
  case quote([Block])
  case list(List)
  case code([Fragment])
  case rule
  /// A tag alone on its line: a standing one, or, before tags are nested, any.
  case tag(Int)
  case control(Control<Block>)
}

/// A list and the tags between its items.
struct List {
  enum Entry {
    case item([Block])
    case tag(Int)
    case control(Control<Entry>)
  }

  /// The first number; nil in a list with bullets.
  var start: Int?
  /// Whether its items stand without blank lines between them.
  var isTight: Bool
  var entries: [Entry]
}

/// An opening tag, its branches and its closing tag, around nodes of one kind.
struct Control<Node> {
  struct Branch {
    /// The opening tag, or the one that begins this branch.
    let tag: Int
    var nodes: [Node]
  }

  let repeats: Bool
  var branches: [Branch]
  let closing: Int
}

/// A node within a line.
enum Inline {
  case fragment(Fragment)
  case softBreak
  case hardBreak
  case code([Fragment])
  indirect case emphasis([Inline])
  indirect case strong([Inline])
  indirect case link(Link)
  indirect case image(Link)
}

/// A link, or an image with its address.
struct Link {
  var destination: [Fragment]
  var title: [Fragment]
  var content: [Inline]
}

/// Words, or the placeholder of the part with that index.
enum Fragment: Hashable {
  case literal(String)
  case output(Int)
  case tag(Int)
}
