import Foundation

/// A workspace whose rules give a code of `rules/offers/gift.txt` to every detractor.
struct GiftShop {
  let workspace: Workspace

  init(codes: some Sequence<String>) throws {
    workspace = try Workspace()
    try workspace.replace(
      "\nrules:\n",
      with: """

        rules:

          - rule: A gift
            when: { nps: 0..6 }
            then: { priority: P2, template: apology-gift, offer: gift, owner: support }
            examples:
              - given: { nps: 3, comment: "Nobody has read what I wrote." }

        """, in: "rules/triage.yml")
    try stock(codes)
  }

  /// Puts codes on the list in place of those that are there.
  func stock(_ codes: some Sequence<String>, offer: String = "gift") throws {
    let list = ["# Ten percent off"] + codes
    try workspace.write(list.joined(separator: "\n") + "\n", to: "rules/offers/\(offer).txt")
  }

  /// Writes an export with unhappy customers.
  func write(_ ids: some Sequence<Int>, to file: String) throws {
    let rows = ids.map {
      PlainExport.Row(id: "r-\($0)", score: "2", email: "p\($0)@example.com")
    }
    try workspace.write(PlainExport(rows: rows).text, to: file)
  }

  /// Every code with the response that it went to, as `code|response`.
  func given() throws -> [String] {
    try LedgerContents(workspace: workspace).rows(
      """
      SELECT code, responses.id FROM given_codes JOIN responses ON responses.key = response
      ORDER BY code
      """)
  }

  /// The codes in the text parts of all letters in a folder of the outbox, by the letter's file name.
  func printed(in folder: String, like pattern: Regex<Substring>) throws -> [String: [String]] {
    let files = try Listing(workspace["outbox/\(folder)"]).files
    return Dictionary(
      uniqueKeysWithValues: files.filter { $0.key.hasSuffix(".eml") }.map { path, bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return (path, lines.filter { $0.wholeMatch(of: pattern) != nil }.map(String.init))
      })
  }
}
