import HeedCore
import HeedLedger

/// Finds addresses that are known and nearly the same as another: slips of the keyboard, and other
/// spellings of one mailbox.
struct NearAddresses {
  /// What stands before the `@`, by what stands after it.
  private var locals: [String: [String]] = [:]
  /// The other way round.
  private var domains: [String: [String]] = [:]

  private static let limit = 5

  /// - Parameter known: addresses in lower case, each once.
  init(_ known: some Sequence<String>) {
    for address in known {
      guard let (local, domain) = Self.split(address) else { continue }
      locals[domain, default: []].append(local)
      domains[local, default: []].append(domain)
    }
  }

  /// Looks among the customers and the people who must not be written to.
  ///
  /// - Throws: `LedgerError`.
  init(_ ledger: Ledger?) throws {
    self.init(try ledger?.knownAddresses() ?? [])
  }

  /// The addresses that somebody may have meant who wrote this one, the likeliest first; no more than five.
  func meant(by address: String) -> [String] {
    guard let (local, domain) = Self.split(address) else { return [] }
    var found = sameMailbox(as: address)
    if let near = Suggestion.closest(to: local, among: locals[domain] ?? []) {
      found.append("\(near)@\(domain)")
    }
    if let near = Suggestion.closest(to: domain, among: domains[local] ?? []) {
      found.append("\(local)@\(near)")
    }
    return Array(
      found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.prefix(Self.limit))
  }

  /// Those that may belong to the same mailbox.
  ///
  /// Many providers pass over what follows a plus sign, and some over dots. Which ones do can't be known
  /// from here.
  func sameMailbox(as address: String) -> [String] {
    guard let (local, domain) = Self.split(address) else { return [] }
    let essence = Self.essence(local)
    return (locals[domain] ?? []).filter { $0 != local && Self.essence($0) == essence }
      .sorted().prefix(Self.limit).map { "\($0)@\(domain)" }
  }

  private static func essence(_ local: String) -> String {
    local.prefix { $0 != "+" }.filter { $0 != "." }
  }

  private static func split(_ address: String) -> (local: String, domain: String)? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    return (String(address[..<at]), String(address[address.index(after: at)...]))
  }
}
