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

  /// 64-bit FNV-1a of source and id (draft-eastlake-fnv), as 13 digits of base 32.
  private var hash: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if let source {
      source.utf8.forEach(add)
      add(0xff)
    }
    id.utf8.forEach(add)
    let digits = String(hash, radix: 32)
    return String(repeating: "0", count: 13 - digits.utf8.count) + digits
  }
}
