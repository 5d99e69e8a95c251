/// A piece of a template after it is read and before it is compiled.
enum Node {
  case text(String, isRaw: Bool)
  case output(FilteredExpression, Markup)
  case assign(String, FilteredExpression, Markup)
  case capture(String, Body, Markup)
  /// `if` or `unless`, with the branches up to the first `else`.
  case branches([Branch])
  case selection(Selection)
  case loop(Loop)
  case render(Render)
  case exit(Exit, Markup)

  enum Exit {
    case `break`
    case `continue`
  }

  /// A branch of `if` or `unless`.
  struct Branch {
    /// Nil for `else`.
    let condition: Condition?
    /// Whether the branch is taken when the condition does not hold.
    let isNegated: Bool
    let body: Body
    let markup: Markup
  }

  /// A `case`.
  struct Selection {
    let subject: Expression
    let clauses: [Clause]
    let markup: Markup

    struct Clause {
      /// What `when` lists; nil for `else`.
      let values: [Expression]?
      let body: Body
      let markup: Markup
    }
  }

  /// A `for`.
  struct Loop {
    let header: Header
    let body: Body
    let otherwise: Body?
    let markup: Markup

    struct Header {
      let variable: String
      let collection: Expression
      /// The variable and the collection as written, which tell loops apart for
      /// `offset: continue`.
      let name: String
      var limit: Expression?
      var offset: Offset?
      var isReversed = false
    }

    enum Offset {
      case value(Expression)
      case `continue`
    }
  }

  /// A `render`.
  struct Render {
    let name: String
    let nameOffset: Int
    /// What `with` or `for` hands over, and the name the partial knows it by.
    var binding: Binding?
    var parameters: [(name: String, value: Expression)] = []
    let markup: Markup

    struct Binding {
      let value: Expression
      let name: String
      let isLoop: Bool
    }
  }
}

/// What stands between a tag and the tag that ends it.
struct Body {
  var nodes: [Node] = []

  /// Whether this prints nothing but white space, whatever the values.
  var isBlank: Bool {
    nodes.allSatisfy(\.isBlank)
  }

  /// The body without its white space, if it prints nothing else.
  var trimmed: Body {
    Body(
      nodes: nodes.filter { node in
        guard case .text = node else { return true }
        return !node.isBlank
      })
  }
}

extension Node {
  /// Whether this prints nothing but white space, whatever the values.
  var isBlank: Bool {
    switch self {
    case .text(let text, let isRaw): !isRaw && text.utf8.allSatisfy(\.isWhitespace)
    case .assign, .capture: true
    case .branches(let branches): branches.allSatisfy(\.body.isBlank)
    case .selection(let selection): selection.clauses.allSatisfy(\.body.isBlank)
    case .loop(let loop): loop.body.isBlank && loop.otherwise?.isBlank ?? true
    case .output, .render, .exit: false
    }
  }
}
