/// A customer who does not exist, to show letters with.
struct SampleCustomer {
  let firstName: String
  let lastName: String
  let company: String
  let comment: String

  /// The name in full, in the order of the language.
  let fullName: String
  /// What somebody may be told about it later.
  let change: String

  /// Somebody who writes in the language.
  init(language: String) {
    switch TimeWording(language: language) {
    case .simplifiedChinese:
      (firstName, lastName, company) = ("晓雯", "王", "示例公司")
      fullName = "王晓雯"
      change = "导出报表不再中途失败。"
      comment = "导出报表要试三次才成功，问了两次客服也没有人回复。"
    case .traditionalChinese:
      (firstName, lastName, company) = ("曉雯", "王", "範例公司")
      fullName = "王曉雯"
      change = "匯出報表不再中途失敗。"
      comment = "匯出報表要試三次才成功，問了兩次客服也沒有人回覆。"
    case .english, .figures:
      (firstName, lastName, company) = ("Ana", "Silva", "Example Ltd")
      fullName = "Ana Silva"
      change = "Exports no longer stop half-way."
      comment = "It takes three tries to export a report, and nobody answered my two questions."
    }
  }
}
