import HeedCore
import HeedLedger

/// Finds offers whose codes run out.
package struct OfferCheck {
  private let workspace: Workspace
  private let configuration: Configuration
  private let now: Instant

  package init(workspace: Workspace, configuration: Configuration, now: Instant) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
  }

  /// A warning for each offer that some rule makes and that has few codes left.
  ///
  /// - Throws: `LedgerError`.
  package func findings() throws -> [Diagnostic] {
    let rules = configuration.triage.decider.rules
    let made = Set((rules.rules.map(\.action) + [rules.otherwise]).compactMap(\.offer))
    let offers = configuration.offers.filter { made.contains($0.name) && !$0.codes.isEmpty }
    guard !offers.isEmpty else { return [] }
    let ledger = try workspace.existingLedger(configuration.settings)
    return try OfferCodes(offers, ledger, now: now).stocks.filter(\.isLow).map(Self.finding)
  }

  private static func finding(_ stock: OfferStock) -> Diagnostic {
    let left =
      switch stock.left {
      case 0: "no code is left in this offer"
      case 1: "only one code is left in this offer"
      default: "only \(stock.left) codes are left in this offer"
      }
    let pace = stock.givenRecently > 0 ? "; \(stock.givenRecently) went in the last seven days" : ""
    return Diagnostic(
      "few-codes", .warning, at: SourceLocation(file: stock.file, line: 1, column: 1), left + pace,
      help: "add codes at the end of the file; without one, a letter that gives one is held")
  }
}
