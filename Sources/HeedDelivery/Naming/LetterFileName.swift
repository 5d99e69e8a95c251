/// The name of a letter's file: `P1_20261123T1000Z_ana-silva_r-1042.eml`.
///
/// It sorts by urgency and then by due time, is the same whenever it is made for the same response,
/// and differs between responses on every disk, those that ignore case included. It holds at most
/// 120 bytes, all of them letters, digits, `.`, `_` and `-`.
package struct LetterFileName: Sendable {
  package var priority: String
  /// When the answer is due, in seconds since 1970.
  package var due: Int64?
  package var customerName: String?
  /// The response's source; may be left out where all ids are of one source.
  package var source: String?
  /// The response's id, which may be anything at all.
  package var id: String

  package init(
    priority: String, due: Int64?, customerName: String?, source: String?, id: String
  ) {
    self.priority = priority
    self.due = due
    self.customerName = customerName
    self.source = source
    self.id = id
  }

  /// The name with an ending such as `eml`.
  package func text(ending: String) -> String {
    var parts = [safePriority, due.map { UTCTime(seconds: $0).compact } ?? "no-due"]
    if let customerName {
      let slug = Slug.make(customerName, limit: 24)
      if !slug.isEmpty { parts.append(slug) }
    }
    parts.append(identity)
    return parts.joined(separator: "_") + "." + ending
  }

  private var safePriority: String {
    let letters = priority.unicodeScalars.filter { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: false
      }
    }
    return letters.isEmpty ? "P" : String(String.UnicodeScalarView(letters.prefix(12)))
  }

  /// The id as it is when it is made of small letters, digits and single hyphens; else what is
  /// left of it, with a hash after two hyphens, which tells ids apart that look alike.
  private var identity: String {
    let idSlug = Slug.make(id, limit: 30)
    let sourceSlug = source.map { Slug.make($0, limit: 16) }
    let readable = sourceSlug.map { $0.isEmpty ? idSlug : $0 + "." + idSlug } ?? idSlug
    let isExact = idSlug == id && sourceSlug == source && !idSlug.isEmpty && sourceSlug != ""
    return isExact ? readable : readable + "--" + hash
  }

  /// Of source and id, as 13 digits of base 32.
  private var hash: String {
    var hash = FNV1a()
    if let source {
      hash.add(source.utf8)
      hash.add(0xFF)
    }
    hash.add(id.utf8)
    let digits = String(hash.value, radix: 32)
    return String(repeating: "0", count: 13 - digits.utf8.count) + digits
  }
}
