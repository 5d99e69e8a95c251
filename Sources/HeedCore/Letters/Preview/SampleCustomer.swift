/// A customer who does not exist, to show letters with.
struct SampleCustomer {
  let firstName: String
  let lastName: String
  /// The name in full, in the order of the language.
  let fullName: String
  let company: String
  let comment: String

  /// Somebody who writes in the language.
  init(language: String) {
    self = Self.pair(language: language).0
  }

  /// Two who write in the language, about different things.
  static func pair(language: String) -> (SampleCustomer, SampleCustomer) {
    switch TimeWording(language: language) {
    case .simplifiedChinese:
      (
        SampleCustomer(
          firstName: "晓雯", lastName: "王", fullName: "王晓雯", company: "示例公司",
          comment: "导出报表要试三次才成功，每次都要等十分钟。"),
        SampleCustomer(
          firstName: "建国", lastName: "刘", fullName: "刘建国", company: "样例贸易",
          comment: "发票抬头还是旧的，问了两次都没有人回复。")
      )
    case .traditionalChinese:
      (
        SampleCustomer(
          firstName: "曉雯", lastName: "王", fullName: "王曉雯", company: "範例公司",
          comment: "匯出報表要試三次才成功，每次都要等十分鐘。"),
        SampleCustomer(
          firstName: "建國", lastName: "劉", fullName: "劉建國", company: "樣例貿易",
          comment: "發票抬頭還是舊的，問了兩次都沒有人回覆。")
      )
    case .english, .figures:
      (
        SampleCustomer(
          firstName: "Ana", lastName: "Silva", fullName: "Ana Silva", company: "Example Ltd",
          comment: "It takes three tries to export a report, ten minutes each time."),
        SampleCustomer(
          firstName: "Jonas", lastName: "Berg", fullName: "Jonas Berg", company: "Sample & Sons",
          comment: "The invoice still has our old address, and nobody answers my mails.")
      )
    }
  }

  private init(
    firstName: String, lastName: String, fullName: String, company: String, comment: String
  ) {
    self.firstName = firstName
    self.lastName = lastName
    self.fullName = fullName
    self.company = company
    self.comment = comment
  }
}
