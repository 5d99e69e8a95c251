/// The filters that a template may use.
struct FilterTable {
  private let custom: [String: Filter]

  init(_ custom: [CustomFilter]) {
    self.custom = Dictionary(
      custom.map { ($0.name, $0.filter) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Filter? {
    custom[name] ?? Filter.all[name]
  }

  var names: Set<String> {
    Set(Filter.all.keys).union(custom.keys)
  }
}
