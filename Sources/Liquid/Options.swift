extension Template {
  /// How a template is read and rendered.
  public struct Options: Sendable {
    /// Whether to refuse what Shopify's Liquid lets pass.
    ///
    /// A strict template does not render if a value it prints is missing or blank, unless a
    /// `default` filter stands in, and does not load if it holds something that would be ignored.
    public var isStrict = true
    public var limits = Limits()
    /// Filters besides those of the language; one of the same name takes their place.
    public var filters: [CustomFilter] = []

    /// Makes options.
    public init(
      isStrict: Bool = true, limits: Limits = Limits(), filters: [CustomFilter] = []
    ) {
      self.isStrict = isStrict
      self.limits = limits
      self.filters = filters
    }
  }

  /// What a template may use up.
  public struct Limits: Sendable {
    /// How many bytes one output or tag may have.
    public var markupSize = 4096
    /// How deep tags may stand in each other.
    public var nesting = 64
    /// How deep partials may render other partials.
    public var partialDepth = 16
    /// How many steps a template with its partials may be compiled to.
    public var programSize = 100_000
    /// How often the bodies of all loops together may run in one rendering.
    public var iterations = 100_000
    /// How many bytes one rendering may print.
    public var outputSize = 4 << 20
    /// How many bytes a text, and elements a list, may have that a filter makes.
    public var valueSize = 1 << 20
    /// How many bytes and elements all filters and comparisons of one rendering may read and
    /// make.
    public var work = 16 << 20

    /// Makes the limits above.
    public init() {}
  }
}
