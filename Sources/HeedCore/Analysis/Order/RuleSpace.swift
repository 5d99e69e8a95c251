/// The rules of a workspace as literals of one space of responses.
struct RuleSpace {
  var space: ResponseSpace
  /// For each rule, a literal that holds where its condition does.
  let literals: [Literal]

  init(_ rules: [Rule], _ context: ResponseSpace.Context) {
    var space = ResponseSpace(of: rules.map(\.condition), context)
    literals = rules.map { space.literal($0.condition) }
    self.space = space
  }
}
