/// Something that stands for a value: a literal, a variable or a range.
indirect enum Expression {
  case literal(Value)
  case variable(Reference)
  case range(from: Expression, through: Expression)
}

/// A variable with what follows it: `customer.name`, `tags[0]`, `labels[language]`.
struct Reference {
  enum Root {
    case name(String)
    /// `[expression]`: the variable whose name is the value of the expression.
    case computed(Expression)
  }

  enum Segment {
    case key(String)
    case computed(Expression)
  }

  let root: Root
  let segments: [Segment]
  /// Where in the token's text it begins, in bytes.
  let offset: Int
}

/// A value followed by filters.
struct FilteredExpression {
  let base: Expression
  let filters: [FilterCall]
}

/// `| name: argument, keyword: argument`.
struct FilterCall {
  let filter: Filter
  let arguments: [Expression]
  /// The argument with a name, if it is given.
  let keyword: Expression?
  /// Where in the token's text the name stands, in bytes.
  let offset: Int
}

/// Comparisons joined with `and` and `or`, which bind from the right.
struct Condition {
  enum Joint {
    case and
    case or
  }

  struct Term {
    let left: Expression
    /// Nil asks whether the left side is true.
    let comparison: (Comparison, Expression)?
    let offset: Int
    /// How the next term is joined; nil for the last.
    var joint: Joint?
  }

  var terms: [Term]
}
